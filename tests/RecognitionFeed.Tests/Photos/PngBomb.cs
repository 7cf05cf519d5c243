using System.Buffers.Binary;
using System.IO.Compression;

namespace RecognitionFeed.Tests.Photos;

/// <summary>PNGs that promise much and are small: rows of zeros deflate a thousandfold.</summary>
internal static class PngBomb
{
    private static readonly uint[] Table = CreateTable();

    /// <param name="rows">Rows of data that really follow; fewer than the height is a lie.</param>
    /// <param name="texts">Small text chunks put in before the data.</param>
    /// <param name="inflatedText">Bytes that one compressed text chunk inflates to.</param>
    internal static byte[] Create(
        int width,
        int height,
        int rows,
        bool interlaced = false,
        int texts = 0,
        int inflatedText = 0
    )
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (16, 6, interlaced ? (byte)1 : (byte)0); // 16 bits, RGBA

        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        Chunk(file, "IHDR"u8, header);
        for (var i = 0; i < texts; i++)
            Chunk(file, "tEXt"u8, "a\0b"u8);
        if (inflatedText > 0)
            Chunk(file, "zTXt"u8, [.. "a\0\0"u8, .. Deflate(inflatedText)]);
        Chunk(file, "IDAT"u8, Deflate((1 + 8L * width) * rows));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Deflate(long zeros)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Fastest))
            for (var block = new byte[65_536]; zeros > 0; zeros -= block.Length)
                zlib.Write(block, 0, (int)Math.Min(block.Length, zeros));
        return deflated.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        var crc = ~Update(Update(uint.MaxValue, name), content);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc);
        file.Write(number);
    }

    private static uint Update(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            crc = Table[(crc ^ value) & 0xFF] ^ crc >> 8;
        return crc;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
            table[i] = crc;
        }
        return table;
    }
}
