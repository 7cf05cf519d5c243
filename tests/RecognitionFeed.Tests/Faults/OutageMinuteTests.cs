using RecognitionFeed.Tests.Abuse;

namespace RecognitionFeed.Tests.Faults;

/// <summary>In the collection that begins the minute, so that its waiting takes no other tests' place.</summary>
[Collection(AbusedApp.Name)]
public sealed class OutageMinuteTests
{
    [Fact]
    public Task After_a_minute_without_database_or_blob_storage_all_recovers_by_itself() => OutageMinute.Begin();
}
