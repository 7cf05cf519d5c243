using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People;

public static class PeopleQueries
{
    public static IQueryable<Person> Employed(this IQueryable<Person> people) =>
        people.Where(person => person.DeactivatedAt == null);

    /// <summary>Those who may be found and named.</summary>
    public static IQueryable<Person> Visible(this IQueryable<Person> people) =>
        people.Where(person => !person.ProtectedIdentity);

    /// <summary>Those whose name has a part that begins with each of the words.</summary>
    public static IQueryable<Person> Named(this IQueryable<Person> people, string words) =>
        SwedishText
            .Lower(words)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(6)
            .Aggregate(
                people,
                (found, word) =>
                    found.Where(person =>
                        person.SearchKey.StartsWith(word)
                        || person.SearchKey.Contains(" " + word)
                        || person.SearchKey.Contains("-" + word)
                        || person.SearchKey.Contains("\n" + word)
                    )
            );

    public static IQueryable<PersonSummary> WithUnit(this IQueryable<Person> people, FeedDb db) =>
        people.Select(person => new PersonSummary(
            person.Id,
            person.Name,
            person.Title,
            db.Units.Where(unit => unit.Id == person.UnitId).Select(unit => new Named(unit.Id, unit.Name)).Single()
        ));
}
