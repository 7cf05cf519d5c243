using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Makes the drawn photographs: rasterised in a process of its own, then taken in as any photo is.</summary>
internal sealed class DemoStudio(PhotoPipeline pipeline, IBlobStore blobs, IOptions<PhotoOptions> options)
{
    /// <summary>The photos of the scenes, with their renditions stored; the same ids in every run.</summary>
    /// <param name="done">Called after each.</param>
    /// <exception cref="PhotoPipelineUnavailableException">libvips is missing or cannot draw.</exception>
    internal async Task<IReadOnlyDictionary<string, Photo>> PhotographAsync(
        IReadOnlyCollection<string> scenes,
        Guid author,
        DateTimeOffset at,
        Action done
    )
    {
        var waiting = new Queue<string>(scenes);
        var photos = new Dictionary<string, Photo>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Math.Min(options.Value.Workers, Math.Max(1, scenes.Count)))
                .Select(_ => Task.Run(LaneAsync))
        );
        return photos;

        async Task LaneAsync()
        {
            using var process = Start();
            while (Next() is { } scene)
            {
                var photo = await TakeInAsync(scene, Develop(process, scene), author, at);
                lock (photos)
                {
                    photos.Add(scene, photo);
                    done();
                }
            }
            process.StandardInput.Close();
        }

        string? Next()
        {
            lock (waiting)
                return waiting.TryDequeue(out var scene) ? scene : null;
        }
    }

    private Process Start()
    {
        var start = PhotoWorkerStart.Info(options.Value);
        start.ArgumentList[start.ArgumentList.IndexOf(PhotoWorkerProcess.Command)] = SceneProcess.Command;
        return Process.Start(start)!;
    }

    private static byte[] Develop(Process process, string scene)
    {
        try
        {
            process.StandardInput.WriteLine(scene);
            process.StandardInput.Flush();
            Span<byte> length = stackalloc byte[4];
            process.StandardOutput.BaseStream.ReadExactly(length);
            var jpeg = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            process.StandardOutput.BaseStream.ReadExactly(jpeg);
            return jpeg;
        }
        catch (IOException e)
        {
            throw new PhotoPipelineUnavailableException("The demo photographs could not be drawn.", e);
        }
    }

    private async Task<Photo> TakeInAsync(string scene, byte[] jpeg, Guid author, DateTimeOffset at)
    {
        var processed = await pipeline.ProcessAsync(new MemoryStream(jpeg));
        var photo = new Photo
        {
            Id = DemoId.Of("photo", scene),
            UploadedById = author,
            UploadedAt = at,
            Width = processed.Width,
            Height = processed.Height,
            Placeholder = processed.Placeholder,
            Color = processed.Color,
        };
        foreach (var rendition in processed.Renditions)
        {
            var name = Photo.BlobName(photo.Id, rendition.Width, rendition.Format);
            await blobs.WriteAsync(name, rendition.Bytes, CancellationToken.None);
            photo.Renditions.Add(
                new()
                {
                    Width = rendition.Width,
                    Height = rendition.Height,
                    Format = rendition.Format,
                }
            );
        }
        return photo;
    }
}
