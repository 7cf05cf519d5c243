using System.Buffers.Binary;

namespace RecognitionFeed.Tests.Photos;

/// <summary>
/// A HEIC or AVIF as an iPhone writes it: stored as the sensor lies, with the turn both in the container ("irot") and in
/// EXIF. heif-enc writes EXIF only, so "irot" is put in afterwards.
/// </summary>
internal static class TurnedHeif
{
    private const int Added = 10; // an irot box of nine bytes and its mention in ipma

    internal static byte[] Create(string format, int orientation)
    {
        var jpeg = TestPhoto.With(TestPhoto.Stored(orientation, "jpg"), CameraMetadata.Exif(orientation));
        var heif = TestPhoto.Heif(jpeg, format);
        Assert.Equal(-1, heif.AsSpan().IndexOf("irot"u8));
        Assert.True(heif.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation]) > 0);

        var quarterTurnsToTheLeft = orientation switch
        {
            3 => 2,
            6 => 3,
            _ => 1,
        };
        return PutIn(heif, (byte)quarterTurnsToTheLeft);
    }

    private static byte[] PutIn(byte[] heif, byte turns)
    {
        foreach (var box in (string[])["meta", "iprp"])
            Enlarge(heif, box, Added);
        Enlarge(heif, "ipco", 9);
        Enlarge(heif, "ipma", 1);
        MoveItems(heif);

        var properties = Find(heif, "ipco");
        var end = properties + Length(heif, "ipco") - 9;
        var count = 0;
        for (var at = properties + 8; at < end; count++)
            at += BinaryPrimitives.ReadInt32BigEndian(heif.AsSpan(at));

        // ipma: version and flags, one entry, its item, the number of its properties, their indexes
        var associations = Find(heif, "ipma") + 8 + 4 + 4 + 2;
        var last = associations + 1 + heif[associations];
        heif[associations]++;
        byte essential = (byte)(0x80 | (count + 1));
        return
        [
            .. heif[..end],
            .. (byte[])[0, 0, 0, 9, .. "irot"u8, turns],
            .. heif[end..last],
            essential,
            .. heif[last..],
        ];
    }

    // iloc of version 0 with four bytes each for offset, length and base.
    private static void MoveItems(byte[] heif)
    {
        var at = Find(heif, "iloc") + 8;
        Assert.Equal([0, 0, 0, 0, 0x44, 0x40], heif[at..(at + 6)]);
        var items = BinaryPrimitives.ReadUInt16BigEndian(heif.AsSpan(at + 6));
        for (var i = 0; i < items; i++)
        {
            var start = heif.AsSpan(at + 8 + i * 18 + 4);
            BinaryPrimitives.WriteInt32BigEndian(start, BinaryPrimitives.ReadInt32BigEndian(start) + Added);
        }
    }

    private static int Find(byte[] heif, string box) =>
        heif.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box)) - 4;

    private static int Length(byte[] heif, string box) =>
        BinaryPrimitives.ReadInt32BigEndian(heif.AsSpan(Find(heif, box)));

    private static void Enlarge(byte[] heif, string box, int by) =>
        BinaryPrimitives.WriteInt32BigEndian(heif.AsSpan(Find(heif, box)), Length(heif, box) + by);
}
