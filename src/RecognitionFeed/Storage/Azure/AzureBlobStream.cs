namespace RecognitionFeed.Storage.Azure;

/// <summary>
/// A blob on its way. Where nothing comes for a while, or the connection breaks, it is asked for again from the byte where it
/// stopped; the same happens where another part is read than was asked for. In the end a <see cref="BlobStoreException"/>.
/// </summary>
/// <param name="ask">Asks for the same version of the blob from a byte on.</param>
internal sealed class AzureBlobStream(
    HttpResponseMessage answer,
    long begin,
    long length,
    Func<long, CancellationToken, Task<HttpResponseMessage>> ask
) : Stream
{
    private const int Resumptions = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private HttpResponseMessage? answer = answer;
    private Stream? body;
    private long bodyPosition = begin;

    public override long Length => length;
    public override long Position { get; set; }
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.Length == 0)
            return 0;
        for (var resumed = 0; ; resumed++)
        {
            try
            {
                var read = await ReadOnceAsync(buffer, cancellationToken);
                Position = bodyPosition += read;
                return read;
            }
            catch (IOException) when (resumed < Resumptions)
            {
                GiveUp();
            }
            catch (IOException failure) when (failure is not BlobStoreException)
            {
                throw new BlobStoreException("Blob storage gives no more of a blob.", failure);
            }
        }
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            GiveUp();
        base.Dispose(disposing);
    }

    private async Task<int> ReadOnceAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (bodyPosition != Position)
            GiveUp();
        if (answer is null)
            (answer, bodyPosition) = (await ask(Position, cancellation), Position);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            body ??= await answer.Content.ReadAsStreamAsync(patience.Token);
            var read = await body.ReadAsync(buffer, patience.Token);
            return read > 0 ? read : throw new IOException("The blob ended before its end.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"Nothing of the blob came for {Patience.TotalSeconds} seconds.");
        }
        catch (HttpRequestException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    private void GiveUp()
    {
        answer?.Dispose();
        answer = null;
        body = null;
    }
}
