using System.Diagnostics;

namespace RecognitionFeed.BrowserTests;

/// <summary>Photo files, drawn by the browser itself; HEIC by Debian's heif-enc.</summary>
public sealed class TestPhotos(IBrowser chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-photos-");
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>A sky, a ground and some people, in colours that <paramref name="hue"/> (0 to 359) sets apart.</summary>
    public async Task<string> JpegAsync(int width = 1200, int height = 900, int hue = 20)
    {
        var path = Path.Combine(folder.FullName, $"photo-{width}x{height}-{hue}.jpg");
        await gate.WaitAsync();
        try
        {
            if (!File.Exists(path))
                await File.WriteAllBytesAsync(path, await DrawAsync(width, height, hue));
            return path;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What an iPhone takes; Chromium cannot decode it.</summary>
    public async Task<string> HeicAsync()
    {
        var path = Path.Combine(folder.FullName, "IMG_0001.HEIC");
        // All redirected: a child that shares the terminal stops a test run in the background.
        var start = new ProcessStartInfo("heif-enc", ["-q", "60", "-o", path, await JpegAsync(2016, 1512, 200)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var encoder = Process.Start(start)!;
        var said = await encoder.StandardError.ReadToEndAsync();
        await encoder.WaitForExitAsync();
        Assert.True(encoder.ExitCode == 0, $"heif-enc: {said} On Debian: apt-get install libheif-examples");
        return path;
    }

    public string Make(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        gate.Dispose();
    }

    private async Task<byte[]> DrawAsync(int width, int height, int hue)
    {
        var page = await chromium.NewPageAsync();
        try
        {
            var url = await page.EvaluateAsync<string>(
                """
                ({ width, height, hue }) => {
                  const canvas = document.createElement('canvas');
                  [canvas.width, canvas.height] = [width, height];
                  const pen = canvas.getContext('2d');
                  const sky = pen.createLinearGradient(0, 0, 0, height);
                  sky.addColorStop(0, `hsl(${hue} 70% 75%)`);
                  sky.addColorStop(1, `hsl(${(hue + 60) % 360} 50% 35%)`);
                  pen.fillStyle = sky;
                  pen.fillRect(0, 0, width, height);
                  for (let i = 0; i < 5; i++) {
                    pen.fillStyle = `hsl(${(hue + 40 * i) % 360} 40% ${30 + 8 * i}%)`;
                    pen.beginPath();
                    pen.arc(width * (0.15 + 0.17 * i), height * 0.55, height * 0.09, 0, 7);
                    pen.rect(width * (0.08 + 0.17 * i), height * 0.65, width * 0.14, height * 0.35);
                    pen.fill();
                  }
                  return canvas.toDataURL('image/jpeg', 0.85);
                }
                """,
                new
                {
                    width,
                    height,
                    hue,
                }
            );
            return Convert.FromBase64String(url[(url.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        }
        finally
        {
            await page.CloseAsync();
        }
    }
}
