using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V1Script;

namespace Passerelle.Connect.Tests.Personio.V1;

[Trait("Rule", "R2")]
public sealed class PagingTests
{
    [Fact]
    [Trait("Trap", "1")]
    [Trait("Trap", "4")]
    public async Task Pages_are_100_rows_and_offset_counts_rows()
    {
        await using var personio = await CompanyAsync(request => Page(250, People(1 + request.Offset, Math.Min(100, 250 - request.Offset))));

        var roster = await ReadAsync(personio);

        roster.Proof.ShouldBe(RosterProof.Complete(250, 250));
        personio.To(Employees).Select(request => request.Offset).ShouldBe([0, 100, 200]);
        personio.To(Employees).ShouldAllBe(request => request.Query["limit"] == "100");
    }

    [Fact]
    [Trait("Trap", "1")]
    public async Task A_total_that_fills_its_last_page_is_proven_by_an_empty_one()
    {
        await using var personio = await CompanyAsync(request => Page(200, People(1 + request.Offset, Math.Min(100, 200 - request.Offset))));

        (await ReadAsync(personio)).Proof.ShouldBe(RosterProof.Complete(200, 200));

        personio.To(Employees).Select(request => request.Offset).ShouldBe([0, 100, 200]);
    }

    [Fact]
    [Trait("Trap", "1")]
    public async Task A_server_that_grants_fewer_rows_is_followed()
    {
        await using var personio = await CompanyAsync(request =>
            Page(120, People(1 + request.Offset, Math.Min(50, 120 - request.Offset)), limit: 50)
        );

        (await ReadAsync(personio)).Proof.ShouldBe(RosterProof.Complete(120, 120));

        personio.To(Employees).Select(request => request.Offset).ShouldBe([0, 50, 100]);
    }

    [Fact]
    [Trait("Trap", "1")]
    public async Task Fifty_people_of_a_greater_total_are_never_taken_for_all()
    {
        await using var personio = await CompanyAsync(request => Page(120, request.Offset == 0 ? People(1, 50) : []));

        var roster = await ReadAsync(personio);

        roster.Proof.IsComplete.ShouldBeFalse();
        roster.Proof.Code.ShouldBe("page-cut");
        roster.Proof.Announced.ShouldBe(120);
        roster.Employees.Count.ShouldBe(50);
    }

    [Fact]
    [Trait("Trap", "2")]
    public async Task A_repeated_row_costs_exactly_one_second_crawl()
    {
        var calls = 0;
        await using var personio = await CompanyAsync(request =>
            ++calls == 2 ? Page(150, People(100, 50)) : Page(150, request.Offset == 0 ? People(1, 100) : People(101, 50))
        );

        var roster = await ReadAsync(personio);

        roster.Proof.ShouldBe(RosterProof.Complete(150, 150));
        roster.Employees.Select(employee => employee.Id).Distinct().Count().ShouldBe(150);
        personio.To(Employees).Select(request => request.Offset).ShouldBe([0, 100, 0, 100]);
    }

    [Fact]
    [Trait("Trap", "2")]
    public async Task Rows_repeated_in_both_crawls_leave_the_roster_incomplete_with_everyone_seen()
    {
        var calls = 0;
        await using var personio = await CompanyAsync(request =>
            Page(150, request.Offset == 0 ? People(1, 100) : People(++calls == 1 ? 100 : 99, 50))
        );

        var roster = await ReadAsync(personio);

        roster.Proof.Code.ShouldBe("rows-repeated");
        (roster.Proof.Why?.ToString()).ShouldNotBeNullOrEmpty();
        roster.Employees.Count.ShouldBe(149);
        roster.Employees.Select(employee => employee.Id).Distinct().Count().ShouldBe(149);
        personio.To(Employees).Count().ShouldBe(4);
    }

    [Fact]
    [Trait("Trap", "2")]
    public async Task A_skipped_row_leaves_the_roster_incomplete()
    {
        await using var personio = await CompanyAsync(request => Page(150, request.Offset == 0 ? People(1, 100) : People(102, 49)));

        var roster = await ReadAsync(personio);

        roster.IsComplete.ShouldBeFalse();
        roster.Employees.Count.ShouldBe(149);
    }

    [Fact]
    [Trait("Trap", "3")]
    public async Task A_total_that_moves_during_a_crawl_spoils_the_proof()
    {
        // Somebody already read was deleted: one row moved up and was skipped, yet the count of the last page agrees.
        await using var personio = await CompanyAsync(request => request.Offset == 0 ? Page(151, People(1, 100)) : Page(150, People(102, 50)));

        var roster = await ReadAsync(personio);

        roster.Proof.Code.ShouldBe("total-moved");
        personio.To(Employees).Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_total_that_is_not_announced_proves_nothing()
    {
        await using var personio = await CompanyAsync(_ => Page(total: null, People(1, 10)));

        (await ReadAsync(personio)).Proof.Code.ShouldBe("total-missing");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(null)]
    public async Task A_server_that_repeats_one_page_for_ever_is_left(int? total)
    {
        await using var personio = await CompanyAsync(_ => Page(total, People(1, 100)));

        var roster = await ReadAsync(personio);

        roster.IsComplete.ShouldBeFalse();
        roster.Employees.Count.ShouldBe(100);
        personio.To(Employees).Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_record_without_an_id_is_no_proof()
    {
        var nameless = Person(0);
        nameless["attributes"]!.AsObject().Remove("id");
        await using var personio = await CompanyAsync(_ => Page(3, [.. People(1, 2), nameless]));

        var roster = await ReadAsync(personio);

        roster.Proof.Code.ShouldBe("rows-repeated");
        roster.Employees.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_account_without_employees_reads_as_empty_and_complete()
    {
        await using var personio = await CompanyAsync(_ => Page(0, []));

        var roster = await ReadAsync(personio);

        roster.Proof.ShouldBe(RosterProof.Complete(0, 0));
        roster.Employees.ShouldBeEmpty();
        roster.HiddenAttributes.ShouldBeEmpty();
    }

    private static async Task<FakePersonio> CompanyAsync(Func<FakeRequest, FakeReply?> page) =>
        (await FakePersonio.StartAsync()).SignsIn().MayRead("id").OnGet(Employees, page);

    private static async Task<Roster> ReadAsync(FakePersonio personio)
    {
        using var reader = new PersonioV1Reader(personio.Parts());
        return await reader.ReadAsync(Readers.Query(), Readers.Cancel);
    }
}
