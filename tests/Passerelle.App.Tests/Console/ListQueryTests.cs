using Passerelle.Console.Shared;
using Passerelle.Running;

namespace Passerelle.App.Tests.Console;

public sealed class ListQueryTests : IAsyncLifetime
{
    private const string Numbers = "(WITH RECURSIVE upTo(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM upTo WHERE n < 130) SELECT n FROM upTo) t";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("passerelle-");
    private Stores stores = null!;

    public async ValueTask InitializeAsync() => stores = await Stores.OpenAsync(folder, TimeProvider.System, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await stores.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1, null, 130, false, true)]
    [InlineData(1, 130, 130, false, true)]
    [InlineData(1, 129, 129, true, true)]
    [InlineData(2, 60, 60, true, true)]
    [InlineData(3, 60, 130, false, false)]
    public async Task A_list_is_counted_as_far_as_it_may_and_goes_on_all_the_same(int page, int? countTo, long total, bool isMore, bool hasNext)
    {
        var query = new ListQuery(Numbers, "n", "n", ["n > 0"], "n");

        var list = await query.AskAsync<long, long>(stores.Queries, new { rows = Listing.Rows, offset = Listing.Offset(page) }, page, n => n, CancellationToken.None, counted: null, countTo);

        list.Rows[0].ShouldBe(((page - 1) * Listing.Rows) + 1);
        (list.Total, list.IsMore, list.HasNext).ShouldBe((total, isMore, hasNext));
    }
}
