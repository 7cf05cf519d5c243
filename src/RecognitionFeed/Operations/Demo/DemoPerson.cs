namespace RecognitionFeed.Operations.Demo;

[Flags]
public enum DemoRoles
{
    None = 0,
    Director = 1,
    Editor = 2,
    Manager = 4,
    Administrator = 8,
}

/// <summary>A made-up member of staff. The director alone has no manager.</summary>
public sealed record DemoPerson(
    Guid Id,
    string Name,
    string Title,
    Guid UnitId,
    Guid? ManagerId,
    DemoRoles Roles,
    bool ProtectedIdentity
);
