using System.Diagnostics;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class ScaleTests
{
    private const int People = 100_000;

    [Fact]
    public async Task A_hundred_thousand_people_are_looked_up_and_read_in_pages_quickly()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.OwnerMail = null);
        var platform = learning.Platform;
        var team = platform.AddGroup("Team", learning.Root, isPublic: true);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < People; i++)
        {
            var id = platform.AddUser($"person{i}@acme.example", $"First {i}", $"Last {i}", team);
            platform.AddExternalId("passerelle", id, $"{i}");
        }

        for (var i = 0; i < 1000; i++)
        {
            var found = platform.FindUserByMail($"PERSON{i * 97}@acme.example")!;
            platform.EditUser(found.Id, mail: $"changed{i}@acme.example");
            platform.RemoveRole(found.Id, team, GroupRole.Learner);
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3), "nothing may walk over all people to do one thing");
        (await Count("users?status[ne]=deleted")).ShouldBe((200, People));
        (await Count($"groups/{team}/roles")).ShouldBe((99, People - 1000));
        (await Count("external-ids?platform[eq]=passerelle&type[eq]=user")).ShouldBe((20, People));
        (await learning.Get("users?mail[eq]=changed999@acme.example")).Json.GetArrayLength().ShouldBe(1);

        async Task<(int Pages, int Items)> Count(string path)
        {
            var (pages, items) = (0, 0);
            for (var next = path; next is not null; pages++)
            {
                var page = await learning.Send("GET", next, documented: pages == 0);
                items += page.Json.GetArrayLength();
                next = page.Next;
            }

            return (pages, items);
        }
    }

    [Fact]
    public async Task Requests_at_the_same_time_do_not_harm_the_state()
    {
        await using var learning = await LearningDriver.StartAsync();
        await learning.Get("groups");

        var replies = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => learning.Post(
            "users?sendInvitationEmail=false", new { mail = $"person{i % 200}@acme.example", membership = new { groupId = learning.Root, role = "learner" } })));

        replies.Count(reply => reply.Status == 201).ShouldBe(200);
        replies.Count(reply => reply.Code == "mailAlreadyUsed").ShouldBe(200);
        learning.Platform.Members(learning.Root).Count.ShouldBe(201);
    }
}
