namespace RecognitionFeed.Photos;

public static partial class PhotoSniffer
{
    // ITU T.81, annex B. Bytes after the end are normal (Ultra HDR and iPhone gain maps) and are never read.
    private static PhotoKind Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        var segments = 0;
        var components = 0;
        var progressive = false;
        var (width, height) = (0, 0);

        while (true)
        {
            if (at + 4 > bytes.Length)
                throw PhotoRejectedException.Damaged("JPEG ends before its image data");
            if (bytes[at] != 0xFF)
                throw PhotoRejectedException.Damaged("JPEG segment without marker");

            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }
            if (marker == 0xD9)
                throw PhotoRejectedException.Damaged("JPEG without image data");

            var length = U16(bytes, at + 2);
            if (length < 2 || at + 2 + length > bytes.Length)
                throw PhotoRejectedException.Damaged("JPEG segment cut off");
            if (++segments > PhotoLimits.MaxSegments)
                throw PhotoRejectedException.TooComplex("JPEG segments");

            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                if (marker > 0xC2 || length >= 8 && bytes[at + 4] != 8)
                    throw PhotoRejectedException.Unsupported("This JPEG is lossless, arithmetic or of 12 bits.");
                if (length < 8 || components > 0)
                    throw PhotoRejectedException.Damaged("JPEG frame header");
                progressive = marker == 0xC2;
                (height, width, components) = (U16(bytes, at + 5), U16(bytes, at + 7), bytes[at + 9]);
            }

            if (marker == 0xDA)
            {
                if (components == 0 || length < 3)
                    throw PhotoRejectedException.Damaged("JPEG scan before frame");
                // A sequential JPEG with a scan for each colour is held whole just as a progressive one.
                var heldWhole = progressive || bytes[at + 4] < components;
                PhotoLimits.Check(width, height, heldWhole);
                if (heldWhole)
                    CountScans(bytes[at..]);
                return PhotoKind.Jpeg;
            }
            at += 2 + length;
        }
    }

    private static void CountScans(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> startOfScan = [0xFF, 0xDA];
        var scans = 0;
        for (int next; (next = bytes.IndexOf(startOfScan)) >= 0; bytes = bytes[(next + 2)..])
            if (++scans > PhotoLimits.MaxScans)
                throw PhotoRejectedException.TooComplex("JPEG scans");
    }
}
