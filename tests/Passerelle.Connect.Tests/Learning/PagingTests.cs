using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

[Trait("Rule", "R2")]
public sealed class PagingTests
{
    private const string First = "/users?status[ne]=deleted";

    [Fact]
    public async Task A_page_that_leads_back_marks_the_read_incomplete()
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, Users(Lena.Value), ("Link", "</api/v2/users?next=a>; rel=\"next\""));
        remote.On("GET", "/users?next=a", 200, Users(Tom.Value), ("Link", "</api/v2/users?next=a>; rel=\"next\""));

        await ShouldDoubtAsync(remote, RemoteCodes.RepeatedPage, 2);
    }

    [Fact]
    public async Task An_id_that_comes_twice_marks_the_read_incomplete_and_counts_once()
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, Users(Lena.Value), ("Link", "</api/v2/users?next=a>; rel=\"next\""));
        remote.On("GET", "/users?next=a", 200, Users(Lena.Value, Tom.Value));

        await ShouldDoubtAsync(remote, RemoteCodes.RepeatedPage, 2);
    }

    [Fact]
    public async Task Pages_that_bring_nothing_new_end()
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, Users(Lena.Value), ("Link", "</api/v2/users?next=a>; rel=\"next\""));
        remote.On("GET", "/users?next=a", 200, Users(Lena.Value), ("Link", "</api/v2/users?next=b>; rel=\"next\""));

        await ShouldDoubtAsync(remote, RemoteCodes.RepeatedPage, 1);
    }

    [Theory]
    [InlineData("https://evil.example/api/v2/users?next=a")]
    [InlineData("//evil.example/api/v2/users?next=a")]
    [InlineData("http://127.0.0.1:1/api/v2/users?next=a")]
    public async Task A_page_on_another_host_is_not_followed(string link)
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, Users(Lena.Value), ("Link", $"<{link}>; rel=\"next\""));

        await ShouldDoubtAsync(remote, RemoteCodes.ForeignLink, 1);
    }

    [Fact]
    public async Task A_page_that_fails_marks_the_read_incomplete()
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, Users(Lena.Value), ("Link", "</api/v2/users?next=a>; rel=next"));
        remote.On("GET", "/users?next=a", 503).On("GET", "/users?next=a", 503).On("GET", "/users?next=a", 503);

        await ShouldDoubtAsync(remote, "http-503", 1);
    }

    [Theory]
    [InlineData("""[{"_id":"66b1a2c3d4e5f60718293a4b","status":"active"}""", 0)]
    [InlineData("""{"users":[]}""", 0)]
    [InlineData("", 0)]
    [InlineData("""[{"status":"active"},{"_id":"66b1a2c3d4e5f60718293a4b"}]""", 1)]
    [InlineData("""[null]""", 0)]
    public async Task A_page_that_is_not_as_documented_marks_the_read_incomplete(string body, int items)
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, body);

        await ShouldDoubtAsync(remote, RemoteCodes.Malformed, items);
    }

    [Theory]
    [InlineData("api/v2/users?next=a")]
    [InlineData("/api/v2/users?next=a")]
    [InlineData("?next=a")]
    public async Task A_relative_link_is_followed(string link)
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, Users(Lena.Value), ("Link", $"<{link}>; rel=\"next\"")).On("GET", "/users?next=a", 200, Users(Tom.Value));

        (await remote.Client.Users.ListAsync(UserFilter.NotDeleted, CancellationToken.None)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Other_relations_of_a_Link_header_are_not_the_next_page()
    {
        await using var remote = await StartAsync();
        remote.On("GET", First, 200, "[]", ("Link", "</a>; rel=\"prev\", </api/v2/users?next=a>; title=\"x\"; rel=\"next\""));
        remote.On("GET", "/users?next=a", 200, "[]", ("Link", "</api/v2/users?next=z>; rel=\"prev\""));

        (await remote.Client.Users.ListAsync(UserFilter.NotDeleted, CancellationToken.None)).IsComplete.ShouldBeTrue();
    }

    private static async Task ShouldDoubtAsync(LearningFixture remote, string code, int items)
    {
        var read = await remote.Client.Users.ListAsync(UserFilter.NotDeleted, CancellationToken.None);

        read.IsComplete.ShouldBeFalse();
        read.Failure!.Code.ShouldBe(code);
        read.Items.Count.ShouldBe(items);
    }

    private static string Users(params string[] ids) => $"[{string.Join(',', ids.Select(id => $$"""{"_id":"{{id}}","status":"active","lang":"fr"}"""))}]";
}
