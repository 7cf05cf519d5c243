using System.Buffers.Binary;
using System.Text;

namespace RecognitionFeed.Tests.Photos;

/// <summary>What a phone writes into a JPEG beside the picture; every text holds <see cref="Secret"/>.</summary>
internal static class CameraMetadata
{
    internal const string Secret = "Mariatorget 17";

    /// <summary>EXIF with orientation, description, GPS position and a thumbnail; XMP; IPTC; a comment.</summary>
    internal static byte[][] All(int orientation) =>
        [
            Exif(orientation),
            TestPhoto.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text("<x:xmpmeta>", "</x:xmpmeta>")]),
            TestPhoto.Segment(0xED, [.. "Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x13\x1C\x02\x5A\0\x0E"u8, .. Text()]),
            TestPhoto.Segment(0xFE, Text()),
        ];

    internal static byte[] Exif(int orientation)
    {
        var thumbnail = TestPhoto.Segment(0xFE, Text());
        byte[] latitude = [.. U32(56), .. U32(1), .. U32(2), .. U32(1), .. U32(48), .. U32(1)];
        const int first = 8;
        const int position = first + 2 + 3 * 12 + 4;
        const int preview = position + 2 + 2 * 12 + 4;
        const int values = preview + 2 + 2 * 12 + 4;
        var description = Text("", "\0");
        byte[] tiff =
        [
            .. "II*\0"u8,
            .. U32(first),
            .. U16(3),
            .. Entry(0x010E, 2, description.Length, values + latitude.Length),
            .. Entry(0x0112, 3, 1, orientation),
            .. Entry(0x8825, 4, 1, position),
            .. U32(preview),
            .. U16(2),
            .. Entry(0x0001, 2, 2, 'N'),
            .. Entry(0x0002, 5, 3, values),
            .. U32(0),
            .. U16(2),
            .. Entry(0x0201, 4, 1, values + latitude.Length + description.Length),
            .. Entry(0x0202, 4, 1, thumbnail.Length),
            .. U32(0),
            .. latitude,
            .. description,
            .. thumbnail,
        ];
        return TestPhoto.Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    private static byte[] Text(string before = "", string after = "") =>
        Encoding.UTF8.GetBytes(before + Secret + after);

    private static byte[] Entry(int tag, int type, int count, int value) =>
        [.. U16(tag), .. U16(type), .. U32(count), .. U32(value)];

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
