namespace RecognitionFeed.Photos;

/// <summary>Photos cannot be processed at all: libvips is missing, or no worker starts. The operator must act.</summary>
public sealed class PhotoPipelineUnavailableException(string message, Exception? inner = null)
    : Exception(message, inner);
