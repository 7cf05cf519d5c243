using RecognitionFeed.Photos;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private static object[] PhotoEditExamples =>
        [
            new PhotoEditRequest
            {
                Id = Guid.Parse("019c2f4e-5d00-7a10-8c00-000000000a07"),
                Crop = new(0.1, 0, 0.8, 1),
                Blur = [new(0.42, 0.3, 0.08, 0.12)],
            },
        ];
}
