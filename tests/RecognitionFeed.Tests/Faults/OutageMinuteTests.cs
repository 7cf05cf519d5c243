namespace RecognitionFeed.Tests.Faults;

public sealed class OutageMinuteTests(OutageMinute minute) : IClassFixture<OutageMinute>
{
    [Fact]
    public Task After_a_minute_without_database_or_blob_storage_all_recovers_by_itself() => minute.Begun;
}
