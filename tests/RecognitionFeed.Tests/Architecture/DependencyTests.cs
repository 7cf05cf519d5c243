using System.Reflection;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Architecture;

/// <summary>The rules that keep the application readable: who may know of what.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Application = typeof(Program).Assembly;
    private static readonly ILookup<Type, Type> Uses = References.Of(Application);

    [Fact]
    public void The_references_are_seen()
    {
        // What the other tests stand on: code inside lambdas and async methods counts as its type's own.
        Assert.Contains(typeof(RecognitionFeed.Live.EventLog), Uses[Named("Highlights.PublicationEndpoints")]);
        Assert.Contains(Uses[Named("Storage.Sqlite.SqliteReactionStore")], used => In(used, "Dapper"));
        Assert.Contains(Uses[Named("Live.FeedHub")], used => In(used, "Microsoft.AspNetCore.SignalR"));
    }

    [Theory]
    [InlineData("Npgsql", "Storage")]
    [InlineData("Microsoft.Data.Sqlite", "Storage")]
    [InlineData("Dapper", "Storage")]
    [InlineData("Azure", "Storage")]
    [InlineData("Polly", "Storage")]
    [InlineData("Microsoft.AspNetCore.SignalR", "Live")]
    public void One_folder_alone_knows(string library, string folder) =>
        Assert.Empty(
            Uses.Where(uses => uses.Any(used => In(used, library)) && !In(uses.Key, $"RecognitionFeed.{folder}"))
                .Select(uses => uses.Key.FullName)
        );

    [Fact]
    public void No_feature_calls_anothers_endpoints() =>
        Assert.Empty(
            from uses in Uses
            from used in uses
            where used.Assembly == Application && used.Name.EndsWith("Endpoints", StringComparison.Ordinal)
            where uses.Key.Namespace != used.Namespace && uses.Key.Name != "Program"
            select $"{uses.Key.FullName} uses {used.FullName}"
        );

    [Fact]
    public void Entities_depend_on_nothing_but_each_other()
    {
        var entities = typeof(FeedDb)
            .GetProperties()
            .Where(property =>
                property.PropertyType is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(DbSet<>)
            )
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .ToList();
        Assert.InRange(entities.Count, 10, 100);
        Assert.Empty(
            from entity in entities
            from used in Uses[entity]
            where !In(used, "System") && used.Namespace != entity.Namespace && !IsCompilers(used)
            select $"{entity.FullName} uses {used.FullName}"
        );
    }

    [Fact]
    public void Libvips_is_called_from_its_binding_alone() =>
        Assert.Empty(
            from type in Application.GetTypes()
            from method in type.GetMethods(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            )
            where method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)
            let library = method.GetCustomAttribute<System.Runtime.InteropServices.DllImportAttribute>()!.Value
            where
                library != "libc" && !type.FullName!.StartsWith("RecognitionFeed.Photos.Vips", StringComparison.Ordinal)
            select $"{type.FullName} calls {library}"
        );

    [Fact]
    public void Live_and_storage_know_no_endpoints_of_features() =>
        Assert.Empty(
            from uses in Uses
            where In(uses.Key, "RecognitionFeed.Live") || In(uses.Key, "RecognitionFeed.Storage")
            from used in uses
            where used.Assembly == Application && !In(used, "RecognitionFeed.Live")
            where
                used.Name.EndsWith("Endpoints", StringComparison.Ordinal)
                || used.Name.EndsWith("Setup", StringComparison.Ordinal)
            where !In(used, "RecognitionFeed.Storage")
            select $"{uses.Key.FullName} uses {used.FullName}"
        );

    private static Type Named(string name) => Application.GetType($"RecognitionFeed.{name}", throwOnError: true)!;

    private static bool In(Type type, string space) =>
        type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true;

    /// <summary>Attributes and such that the compiler writes into the assembly.</summary>
    private static bool IsCompilers(Type type) =>
        type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
        || type.Name.StartsWith('<');
}
