namespace RecognitionFeed.People;

/// <summary>A member of staff, in one unit.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    /// <summary>What the staff system calls the person; null for who came from elsewhere, such as the demo city.</summary>
    public string? ExternalId { get; set; }
    public required string Name { get; set; }
    public required string Title { get; set; }
    public Guid UnitId { get; set; }
    public Guid? ManagerId { get; set; }
    public Roles Roles { get; set; }

    /// <summary>Someone whose identity is protected is never found, named or hinted at.</summary>
    public bool ProtectedIdentity { get; set; }

    /// <summary>When the person left; null while employed.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    public required string SortKey { get; set; }
    public required string SearchKey { get; set; }
}

/// <summary>What a person may do beyond reading and reacting, which everybody may.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Manager = 1,
    Editor = 2,
    Director = 4,
    Admin = 8,
}
