namespace RecognitionFeed.People.Import;

/// <param name="Apply">Otherwise it is only said what would change.</param>
/// <param name="AllowMassDeactivation">Also when more than a tenth of the staff leave at once.</param>
/// <param name="IncludeUnkeyed">Those whom no staff system knows, such as the demo city, leave too when the file doesn't name them.</param>
public sealed record ImportOptions(bool Apply, bool AllowMassDeactivation = false, bool IncludeUnkeyed = false);
