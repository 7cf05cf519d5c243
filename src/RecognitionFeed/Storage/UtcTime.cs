using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RecognitionFeed.Storage;

/// <summary>PostgreSQL's driver refuses a time with any other offset than UTC's; a client may send one.</summary>
public sealed class UtcTime()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
