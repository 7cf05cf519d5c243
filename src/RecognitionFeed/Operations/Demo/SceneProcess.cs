using System.Buffers.Binary;
using System.Text;
using RecognitionFeed.Operations.Demo.Scenes;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// This program started with the command <see cref="Command"/>: reads names of scenes, one a line, and answers each with a
/// JPEG, its length first. A process of its own, because only here libvips may read SVG: the photo worker, which meets
/// strangers' files, has that switched off. What is read here is drawn here.
/// </summary>
public static class SceneProcess
{
    public const string Command = "demo-scenes";

    private const int Quality = 90;

    /// <param name="args">The command, then where wanted the path of libvips.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string[] args)
    {
        using var names = Console.In;
        using var output = Console.OpenStandardOutput();
        try
        {
            VipsLibrary.Start(args.ElementAtOrDefault(1));
            VipsNative.vips_operation_block_set("VipsForeignLoadSvg", 0);
            while (names.ReadLine() is { } name)
                Write(output, Draw(SceneCatalogue.All[name]));
            return 0;
        }
        catch (Exception e) when (e is VipsException or DllNotFoundException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (IOException)
        {
            return 0; // the server is gone
        }
    }

    private static unsafe byte[] Draw(Scene scene)
    {
        var svg = Encoding.UTF8.GetBytes(scene.ToSvg(scene.PixelWidth));
        fixed (byte* bytes = svg)
        {
            using var source = new VipsSource(bytes, svg.Length);
            using var drawn = VipsOperation.Image("svgload_source", ("source", source));
            using var photograph = FilmGrain.Develop(drawn);
            return photograph.ToJpeg(Quality);
        }
    }

    private static void Write(Stream output, byte[] jpeg)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, jpeg.Length);
        output.Write(length);
        output.Write(jpeg);
        output.Flush();
    }
}
