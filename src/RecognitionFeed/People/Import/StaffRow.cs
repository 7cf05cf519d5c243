namespace RecognitionFeed.People.Import;

/// <summary>One line of a staff file.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Key">What the staff system calls the person.</param>
/// <param name="Unit">The names of the unit and those above it, the outermost first.</param>
/// <param name="UnitKey">What the staff system calls the unit; null where the file does not tell.</param>
/// <param name="Manager">The manager's key.</param>
/// <param name="Roles">Null where the file does not tell.</param>
/// <param name="IsProtected">Null where the file does not tell.</param>
public sealed record StaffRow(
    int Line,
    string Key,
    string Name,
    string Title,
    UnitPath Unit,
    string? UnitKey,
    string? Manager,
    Roles? Roles,
    bool? IsProtected
);

/// <summary>What is wrong with a line, in words for whoever made the file.</summary>
public sealed record RowProblem(int Line, string Reason);
