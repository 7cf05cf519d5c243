namespace RecognitionFeed.Photos;

/// <summary>From the bytes of a photo to its renditions. Runs in the worker process only.</summary>
internal static unsafe class PhotoRenderer
{
    internal static readonly int[] Widths = [1600, 1080, 640, 320];
    internal const int WebpQuality = 78;
    internal const int JpegQuality = 80;

    // Against the default of 4: 23 to 39 % less CPU for 2 to 4 % more bytes.
    internal const int WebpEffort = 2;

    internal const int PlaceholderSide = 20;
    internal const int PlaceholderQuality = 30;
    internal const int ColorSide = 64;

    // No rendition may be higher than this many times its width: a screenshot of a whole page stays a strip.
    private const int MaxRatio = 3;

    /// <summary>Gives the original back as soon as it is decoded.</summary>
    /// <param name="edit">What shall be done to it before anything else is made of it; null for nothing.</param>
    /// <exception cref="PhotoRejectedException">The file is refused, or the time is over.</exception>
    internal static ProcessedPhoto Render(PhotoOriginal original, PhotoEdit? edit, PhotoDeadline deadline)
    {
        var kind = PhotoSniffer.Sniff(original.Bytes);
        try
        {
            var (largest, width, height) =
                kind == PhotoKind.Heic ? DecodeHeic(original, deadline) : Decode(original, kind, deadline);
            original.Release();
            if (edit is null)
                return Finish(largest, width, height, deadline);
            var edited = Edited(largest, edit, deadline);
            return Finish(edited, edited.Width, edited.Height, deadline);
        }
        catch (VipsException e)
        {
            throw deadline.HasPassed ? PhotoRejectedException.TooSlow() : PhotoRejectedException.Damaged(e.Message);
        }
        catch (DllNotFoundException) when (kind == PhotoKind.Heic)
        {
            throw PhotoRejectedException.Unsupported("HEIC photos cannot be read here.");
        }
    }

    /// <summary>The largest rendition's pixels, and the size of the original, upright.</summary>
    private static (VipsImage Largest, int Width, int Height) Decode(
        PhotoOriginal original,
        PhotoKind kind,
        PhotoDeadline deadline
    )
    {
        VipsException.TakeMessages();
        using var header = new VipsSource(original.Pointer, original.Length);
        using var opened = VipsImage.Open(header, kind);
        PhotoLimits.Check(opened.Width, opened.Height, heldWhole: kind == PhotoKind.Avif);

        using var source = new VipsSource(original.Pointer, original.Length);
        using var lazy =
            kind == PhotoKind.Jpeg
                ? VipsImage.ThumbnailOfJpeg(source, opened, Widths[0], Widths[0] * MaxRatio)
                : VipsImage.Thumbnail(source, Widths[0], Widths[0] * MaxRatio, opened.HasProfile);
        var largest = lazy.PixelsOnly(deadline);
        RefuseGaps();
        return opened.LiesOnItsSide ? (largest, opened.Height, opened.Width) : (largest, opened.Width, opened.Height);
    }

    private static (VipsImage Largest, int Width, int Height) DecodeHeic(
        PhotoOriginal original,
        PhotoDeadline deadline
    ) =>
        VipsHeif.Use(
            original.Pointer,
            original.Length,
            image =>
            {
                using var lazy = image.Fit(Widths[0], Widths[0] * MaxRatio);
                return (lazy.PixelsOnly(deadline), image.Width, image.Height);
            }
        );

    // A JPEG with less data than its size asks for: its end is there, so it is not "cut off", and what lacks is grey.
    private static void RefuseGaps()
    {
        if (VipsException.TakeMessages() is var warning && warning.Contains("premature end", StringComparison.Ordinal))
            throw new VipsException(warning);
    }

    /// <summary>New pixels, from which every rendition, the placeholder and the colour are then made: none of them knows more.</summary>
    private static VipsImage Edited(VipsImage original, PhotoEdit edit, PhotoDeadline deadline)
    {
        using var whole = original;
        var pixels = whole.Pixels();
        foreach (var area in edit.Blur)
        {
            deadline.Check();
            PhotoSmear.Over(pixels, whole.Width, whole.Height, whole.Bands, area);
        }
        var blurred = VipsImage.FromPixels(pixels, whole.Width, whole.Height, whole.Bands);
        if (edit.Crop is not { } crop)
            return blurred;
        using var uncut = blurred;
        using var lazy = uncut.Cut(crop.In(uncut.Width, uncut.Height));
        return lazy.PixelsOnly(deadline);
    }

    private static ProcessedPhoto Finish(VipsImage largest, int width, int height, PhotoDeadline deadline)
    {
        var renditions = new List<ProcessedRendition>();
        var image = largest;
        AddRenditions(renditions, image, deadline);
        foreach (var smaller in Widths.Where(w => w < largest.Width).ToList())
        {
            using var larger = image;
            using var lazy = larger.Fit(smaller);
            image = lazy.PixelsOnly(deadline);
            AddRenditions(renditions, image, deadline);
        }

        using var smallest = image;
        using var lazyColor = smallest.Fit(ColorSide, ColorSide);
        using var color = lazyColor.PixelsOnly(deadline);
        using var lazyTiny = color.Fit(PlaceholderSide, PlaceholderSide);
        using var tiny = lazyTiny.PixelsOnly(deadline);
        var placeholder = PhotoMetadata.RemoveFromWebp(tiny.ToWebp(PlaceholderQuality, WebpEffort));
        return new ProcessedPhoto(
            width,
            height,
            "data:image/webp;base64," + Convert.ToBase64String(placeholder),
            DominantColor.Of(color.Pixels(), color.Bands),
            renditions
        );
    }

    private static void AddRenditions(List<ProcessedRendition> renditions, VipsImage image, PhotoDeadline deadline)
    {
        deadline.Check();
        var webp = PhotoMetadata.RemoveFromWebp(image.ToWebp(WebpQuality, WebpEffort));
        renditions.Add(new ProcessedRendition(image.Width, image.Height, "webp", webp));

        deadline.Check();
        var jpeg = PhotoMetadata.RefuseInJpeg(image.ToJpeg(JpegQuality));
        renditions.Add(new ProcessedRendition(image.Width, image.Height, "jpg", jpeg));
    }
}
