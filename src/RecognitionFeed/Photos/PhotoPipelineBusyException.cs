namespace RecognitionFeed.Photos;

/// <summary>As many photos as may be are in hand; the sender should try again a little later.</summary>
public sealed class PhotoPipelineBusyException() : Exception("Many photos are being sent just now.");
