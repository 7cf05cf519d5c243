namespace RecognitionFeed.Photos;

/// <summary>The server's word to the worker; the photo's bytes follow it.</summary>
/// <param name="Length">Bytes of the photo.</param>
/// <param name="Deadline">The time that it may take.</param>
/// <param name="Edit">What shall be done to it; null for nothing.</param>
internal sealed record PhotoWorkerOrder(int Length, TimeSpan Deadline, PhotoEdit? Edit);
