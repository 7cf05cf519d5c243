using RecognitionFeed.People;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    // Not fields: those of another file may not be there yet when the list of all is made.
    private static Guid CareId => Guid.Parse("019c2f4e-0000-7a10-8c00-0000000000f6");
    private static Named Care => new(CareId, "Vård- och omsorgsförvaltningen");
    private static Named Manager => new(Guid.Parse("019c2f4e-0000-7a10-8c00-000000000117"), "Maria Chef");

    private static object[] PeopleExamples =>
        [
            new Page<PersonSummary>([new(PersonId, Person.Name, "Undersköterska", Unit)], null),
            new PersonResource(PersonId, Person.Name, "Undersköterska", Unit, [Care], Manager),
            new Page<UnitSummary>([new(UnitId, Unit.Name, UnitKind.Enhet, CareId, 24, [Care.Name])], null),
            new UnitResource(
                CareId,
                Care.Name,
                UnitKind.Forvaltning,
                [],
                [new UnitBelow(UnitId, Unit.Name, 24)],
                4310,
                Manager,
                true
            ),
        ];
}
