using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RecognitionFeed.BrowserTests;

/// <summary>
/// One person's line to the server. It can be cut as a tunnel cuts it: open connections die, the live one included, and
/// none comes through until it is mended. (What Chromium calls offline leaves open web sockets alive.)
/// </summary>
public sealed class Line : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> open = [];
    private readonly Uri server;
    private volatile bool isCut;

    public Line(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    /// <summary>Where this person's browser finds the server.</summary>
    public Uri Address { get; }

    public void Cut()
    {
        isCut = true;
        foreach (var client in open.Keys)
            client.Dispose();
    }

    public void Mend() => isCut = false;

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        open[near] = open[far] = 0;
        try
        {
            if (isCut)
                return;
            await far.ConnectAsync(server.Host, server.Port);
            near.NoDelay = far.NoDelay = true;
            var up = near.GetStream().CopyToAsync(far.GetStream());
            var down = far.GetStream().CopyToAsync(near.GetStream());
            await Task.WhenAny(up, down);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // Cut, or closed by either end.
        }
        finally
        {
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
        }
    }
}
