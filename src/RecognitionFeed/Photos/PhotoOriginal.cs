using System.Buffers;
using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>
/// A photo as it was sent, whole and in memory: never on disk, so nothing of it can be left there. Outside the managed
/// heap: large arrays would make the server collect all of its garbage, libvips reads these bytes without a copy, and
/// they are given back at once.
/// </summary>
internal sealed class PhotoOriginal : MemoryManager<byte>
{
    private const int FirstBytes = 64 * 1024;

    private unsafe byte* bytes;
    private int capacity;

    private unsafe PhotoOriginal(int capacity)
    {
        this.capacity = capacity;
        bytes = (byte*)NativeMemory.Alloc((nuint)capacity);
    }

    internal unsafe byte* Pointer => bytes;

    internal int Length { get; private set; }

    internal unsafe ReadOnlySpan<byte> Bytes => new(bytes, Length);

    /// <summary>Reads the stream to its end.</summary>
    /// <param name="announced">The length that the sender announced, where it did. Pages are used only as bytes come.</param>
    /// <exception cref="PhotoRejectedException">More than <see cref="PhotoLimits.MaxBytes"/>.</exception>
    internal static async Task<PhotoOriginal> ReadAsync(Stream stream, long? announced, CancellationToken cancellation)
    {
        // One more, so that the end is seen without growing.
        var photo = new PhotoOriginal((int)Math.Min(announced ?? FirstBytes, PhotoLimits.MaxBytes) + 1);
        try
        {
            while (await stream.ReadAsync(photo.Free(), cancellation) is var read and > 0)
            {
                photo.Length += read;
                if (photo.Length > PhotoLimits.MaxBytes)
                    throw PhotoRejectedException.TooLarge();
            }
            return photo;
        }
        catch
        {
            photo.Release();
            throw;
        }
    }

    /// <summary>Reads so many bytes of the stream.</summary>
    internal static unsafe PhotoOriginal Read(Stream stream, int length)
    {
        var photo = new PhotoOriginal(length + 1);
        try
        {
            stream.ReadExactly(new Span<byte>(photo.bytes, length));
            photo.Length = length;
            return photo;
        }
        catch
        {
            photo.Release();
            throw;
        }
    }

    private unsafe Memory<byte> Free()
    {
        if (Length == capacity)
        {
            capacity *= 2;
            bytes = (byte*)NativeMemory.Realloc(bytes, (nuint)capacity);
        }
        return CreateMemory(Length, capacity - Length);
    }

    /// <summary>Gives the bytes back. Nobody may hold on to them.</summary>
    internal unsafe void Release()
    {
        NativeMemory.Free(bytes);
        bytes = null;
        (Length, capacity) = (0, 0);
    }

    public override unsafe Span<byte> GetSpan() => new(bytes, capacity);

    public override unsafe MemoryHandle Pin(int elementIndex = 0) => new(bytes + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing) => Release();
}
