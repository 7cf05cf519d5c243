using System.Globalization;

namespace RecognitionFeed.Tests.Identity;

/// <summary>Whose a thing is decides what one may do with it: every such route, as everybody, with everything.</summary>
public sealed class OwnershipTests(Things things) : IClassFixture<Things>
{
    private static readonly string[] People = ["staff", "admin", "manager", "editor", "director"];

    /// <summary>What each of them is answered; a dash where they cannot have such a thing.</summary>
    private const string Expected = """
        GET /api/highlights/{id}                         | published            | 200 200 200 200 200
        GET /api/highlights/{id}                         | draft                | 404 404 404 200 200
        GET /api/highlights/{id}                         | scheduled            | 404 404 404 200 200
        GET /api/highlights/{id}                         | removed              | 404 404 404 404 404
        PUT /api/highlights/{id}                         | removed              | 403 403 403 404 404
        DELETE /api/highlights/{id}                      | removed              | 403 403 403 404 404
        POST /api/highlights/{id}/publication            | removed              | 403 403 403 404 404
        DELETE /api/highlights/{id}/publication          | removed              | 403 403 403 404 404
        PUT /api/highlights/{id}/comment-lock            | removed              | 403 403 403 404 404
        DELETE /api/highlights/{id}/comment-lock         | removed              | 403 403 403 404 404
        GET /api/highlights/{id}/comments                | published            | 200 200 200 200 200
        GET /api/highlights/{id}/comments                | draft                | 404 404 404 404 404
        POST /api/highlights/{id}/comments               | published            | 201 201 201 201 201
        POST /api/highlights/{id}/comments               | draft                | 404 404 404 404 404
        PUT /api/highlights/{id}/reactions/{kind}        | published            | 200 200 200 200 200
        PUT /api/highlights/{id}/reactions/{kind}        | draft                | 404 404 404 404 404
        DELETE /api/highlights/{id}/reactions/{kind}     | published            | 200 200 200 200 200
        DELETE /api/highlights/{id}/reactions/{kind}     | draft                | 404 404 404 404 404
        PUT /api/highlights/{id}/objections/me           | draft                | 404 404 404 404 404
        PUT /api/highlights/{id}/objections/me           | removed              | 404 404 404 404 404
        POST /api/objections/{id}/decisions              | nothing              | 403 403 403 400 400
        GET /api/objections/{id}/photos/{photo}/{width}.{format} | nothing      | 403 403 403 404 404
        PUT /api/accessibility-reports/{id}/handled      | nothing              | 403 404 403 404 404
        POST /api/photos/{id}/edits                      | draft's photo        | 403 403 404 201 201
        POST /api/photos/{id}/edits                      | own photo            | -   -   201 201 201
        GET HEAD /photos/{id}/{width}.{format}           | draft's photo        | 404 404 404 200 200
        GET HEAD /photos/{id}/{width}.{format}           | another's photo      | 404 404 404 200 200
        GET HEAD /photos/{id}/{width}.{format}           | own photo            | -   -   200 200 200
        PUT /api/comments/{id}                           | own comment          | 200 200 200 200 200
        PUT /api/comments/{id}                           | another's comment    | 403 403 403 403 403
        PUT /api/comments/{id}                           | hidden comment       | 404 404 404 404 404
        DELETE /api/comments/{id}                        | own comment          | 204 204 204 204 204
        DELETE /api/comments/{id}                        | another's comment    | 403 403 403 204 204
        DELETE /api/comments/{id}                        | hidden comment       | 404 404 404 404 404
        POST /api/comments/{id}/reports                  | another's comment    | 204 204 204 204 204
        DELETE /api/comments/{id}/reports                | another's comment    | 403 403 403 204 204
        GET /api/nominations/{id}                        | own nomination       | -   -   200 200 200
        GET /api/nominations/{id}                        | supported nomination | -   -   200 200 200
        GET /api/nominations/{id}                        | another's nomination | 404 404 404 200 200
        PUT /api/nominations/{id}                        | own nomination       | -   -   200 200 200
        PUT /api/nominations/{id}                        | supported nomination | -   -   404 404 404
        PUT /api/nominations/{id}                        | another's nomination | 403 403 404 404 404
        PUT /api/nominations/{id}/supporters/me          | another's nomination | 403 403 200 200 200
        PUT /api/nominations/{id}/assignee               | another's nomination | 403 403 403 200 200
        POST /api/nominations/{id}/notes                 | another's nomination | 403 403 403 201 201
        POST /api/nominations/{id}/decisions             | another's nomination | 403 403 403 200 409
        POST /api/nominations/{id}/draft                 | another's nomination | 403 403 403 409 409
        GET /api/people/{id}                             | person               | 200 200 200 200 200
        GET /api/people/{id}                             | protected person     | 404 404 404 404 404
        GET /api/people/{id}                             | person who left      | 404 404 404 404 404
        GET /api/units/{id}                              | nothing              | 404 404 404 404 404
        PUT /api/my/units/{id}                           | nothing              | 404 404 404 404 404
        DELETE /api/my/units/{id}                        | nothing              | 204 204 204 204 204
        """;

    [Fact]
    public async Task Whose_it_is_decides_what_one_may_do_with_it()
    {
        var routes = things.App.Routes().ToDictionary(route => route.Name);
        var rows = Expected.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var unasked = routes.Keys.Where(name => name.Contains("{id}")).Except(rows.Select(row => row[0]));
        Assert.True(!unasked.Any(), $"Routes with an id of which nothing is said here: {string.Join(", ", unasked)}");

        var wrong = new List<string>();
        foreach (var row in rows)
        foreach (var (person, status) in People.Zip(row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (status == "-")
                continue;
            using var browser = await things.App.SignedInAsync(person);
            var thing = await things.OfAsync(row[1], person);
            var answer = await browser.Http.SendAsync(routes[row[0]].Request(thing, MappedRoute.FullBody));
            if ((int)answer.StatusCode != int.Parse(status, CultureInfo.InvariantCulture))
                wrong.Add($"{row[0]} of {row[1]} as {person}: {(int)answer.StatusCode} instead of {status}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
