using System.Buffers;

namespace RecognitionFeed.Photos;

/// <summary>A photo as it was sent, whole, in memory from the pool: never on disk, so nothing of it can be left there.</summary>
internal sealed class ReceivedPhoto : IDisposable
{
    private const int FirstBytes = 64 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int length;

    internal ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <exception cref="PhotoRejectedException">More than <see cref="PhotoLimits.MaxBytes"/>.</exception>
    internal static async Task<ReceivedPhoto> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var photo = new ReceivedPhoto();
        try
        {
            while (await stream.ReadAsync(photo.Free(), cancellation) is var read and > 0)
            {
                photo.length += read;
                if (photo.length > PhotoLimits.MaxBytes)
                    throw PhotoRejectedException.TooLarge();
            }
            return photo;
        }
        catch
        {
            photo.Dispose();
            throw;
        }
    }

    // Grows with what has come, not with what was announced.
    private Memory<byte> Free()
    {
        if (length == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        return buffer.AsMemory(length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }
}
