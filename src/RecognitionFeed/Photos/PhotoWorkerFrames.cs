using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace RecognitionFeed.Photos;

/// <summary>
/// What passes between the server and its worker: to the worker one frame, its length first, then the photo; back one frame, then
/// the renditions. A worker may have been taken over by a hostile file, so its words are checked.
/// </summary>
internal static class PhotoWorkerFrames
{
    private const int MaxFrame = 16_384;
    private const int MaxRenditions = 16;
    private const int MaxRendition = 20_000_000;

    internal static void WritePhoto(Stream stream, ReadOnlySpan<byte> photo, PhotoEdit? edit, TimeSpan deadline)
    {
        var length = photo.Length;
        WriteFrame(
            stream,
            writer =>
            {
                writer.Write(length);
                writer.Write((int)deadline.TotalMilliseconds);
                writer.Write(edit is not null);
                if (edit is null)
                    return;
                WriteAreas(writer, edit.Crop is { } crop ? [crop] : []);
                WriteAreas(writer, edit.Blur);
            }
        );
        stream.Write(photo);
        stream.Flush();
    }

    private static void WriteAreas(BinaryWriter writer, IReadOnlyList<PhotoArea> areas)
    {
        writer.Write(areas.Count);
        foreach (var (x, y, width, height) in areas)
        {
            writer.Write(x);
            writer.Write(y);
            writer.Write(width);
            writer.Write(height);
        }
    }

    /// <summary>Null at the end of the stream: the server is gone or wants no more.</summary>
    internal static PhotoWorkerOrder? ReadOrder(Stream stream)
    {
        BinaryReader reader;
        try
        {
            reader = ReadFrame(stream);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
        using (reader)
        {
            var (length, milliseconds) = (reader.ReadInt32(), reader.ReadInt32());
            PhotoEdit? edit = null;
            if (reader.ReadBoolean())
            {
                var crop = ReadAreas(reader);
                edit = new PhotoEdit(crop.Length > 0 ? crop[0] : null, ReadAreas(reader));
            }
            return new PhotoWorkerOrder(length, TimeSpan.FromMilliseconds(milliseconds), edit);
        }
    }

    private static PhotoArea[] ReadAreas(BinaryReader reader)
    {
        var areas = new PhotoArea[reader.ReadInt32()];
        foreach (ref var area in areas.AsSpan())
            area = new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        return areas;
    }

    internal static void WriteHello(Stream stream, PhotoWorkerHello hello) =>
        WriteFrame(
            stream,
            writer =>
            {
                writer.Write(hello.LibVips);
                writer.Write(hello.Heic);
                writer.Write(hello.Problem);
            }
        );

    internal static PhotoWorkerHello ReadHello(Stream stream)
    {
        using var reader = ReadFrame(stream);
        return new PhotoWorkerHello(reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
    }

    internal static void WriteProcessed(Stream stream, ProcessedPhoto photo)
    {
        WriteFrame(
            stream,
            writer =>
            {
                writer.Write(true);
                writer.Write(photo.Width);
                writer.Write(photo.Height);
                writer.Write(photo.Placeholder);
                writer.Write(photo.Color);
                writer.Write(photo.Renditions.Count);
                foreach (var rendition in photo.Renditions)
                {
                    writer.Write(rendition.Width);
                    writer.Write(rendition.Height);
                    writer.Write(rendition.Format);
                    writer.Write(rendition.Bytes.Length);
                }
            }
        );
        foreach (var rendition in photo.Renditions)
            stream.Write(rendition.Bytes.Span);
        stream.Flush();
    }

    internal static void WriteRejected(Stream stream, PhotoRejectedException rejected) =>
        WriteFrame(
            stream,
            writer =>
            {
                writer.Write(false);
                writer.Write((int)rejected.Reason);
                writer.Write(rejected.Message);
                writer.Write(rejected.Detail ?? "");
            }
        );

    /// <exception cref="PhotoRejectedException">The worker refused the photo.</exception>
    /// <exception cref="IOException">The worker died, or did not speak as agreed.</exception>
    internal static ProcessedPhoto ReadResult(Stream stream)
    {
        using var reader = ReadFrame(stream);
        if (!reader.ReadBoolean())
            throw ReadRejected(reader);

        var (width, height) = (reader.ReadInt32(), reader.ReadInt32());
        var (placeholder, color) = (reader.ReadString(), reader.ReadString());
        var count = reader.ReadInt32();
        Require(width > 0 && height > 0 && count is > 0 and <= MaxRenditions);
        Require(placeholder.StartsWith("data:image/webp;base64,", StringComparison.Ordinal));
        Require(color is ['#', _, _, _, _, _, _]);

        var renditions = new List<ProcessedRendition>(count);
        for (var i = 0; i < count; i++)
            renditions.Add(ReadRendition(reader));
        foreach (var rendition in renditions)
            stream.ReadExactly(MemoryMarshal.AsMemory(rendition.Bytes).Span);
        return new ProcessedPhoto(width, height, placeholder, color, renditions);
    }

    private static ProcessedRendition ReadRendition(BinaryReader reader)
    {
        var (width, height, format) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadString());
        var length = reader.ReadInt32();
        Require(width > 0 && height > 0 && format is "webp" or "jpg");
        Require(length is > 0 and <= MaxRendition);
        return new ProcessedRendition(width, height, format, new byte[length]);
    }

    private static PhotoRejectedException ReadRejected(BinaryReader reader)
    {
        var (reason, message, detail) = ((PhotoRejection)reader.ReadInt32(), reader.ReadString(), reader.ReadString());
        Require(Enum.IsDefined(reason));
        return new PhotoRejectedException(reason, message, detail.Length > 0 ? detail : null);
    }

    private static void Require(bool asAgreed)
    {
        if (!asAgreed)
            throw new IOException("The photo worker does not speak as agreed.");
    }

    private static void WriteFrame(Stream stream, Action<BinaryWriter> write)
    {
        using var frame = new MemoryStream();
        frame.Write(stackalloc byte[4]);
        using (var writer = new BinaryWriter(frame, Encoding.UTF8, leaveOpen: true))
            write(writer);
        BinaryPrimitives.WriteInt32LittleEndian(frame.GetBuffer(), (int)frame.Length - 4);
        frame.Position = 0;
        frame.CopyTo(stream);
        stream.Flush();
    }

    private static BinaryReader ReadFrame(Stream stream)
    {
        Span<byte> header = stackalloc byte[4];
        stream.ReadExactly(header);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        Require(length is > 0 and <= MaxFrame);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return new BinaryReader(new MemoryStream(bytes));
    }
}
