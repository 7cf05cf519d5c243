namespace RecognitionFeed.Photos;

/// <summary>A worker's first word.</summary>
/// <param name="LibVips">The version of libvips.</param>
/// <param name="Heic">Whether a HEIC could be read.</param>
/// <param name="Problem">Why the worker cannot work; empty when it can.</param>
internal sealed record PhotoWorkerHello(string LibVips, bool Heic, string Problem);
