using System.Globalization;
using System.Text;
using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Tests.Personio;

/// <summary>Measures memory, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(LargeCompanyTests), DisableParallelization = true)]
[Collection(nameof(LargeCompanyTests))]
public sealed class LargeCompanyTests
{
    private const int People = 100_000;

    [Fact]
    public async Task A_hundred_thousand_employees_fit_in_memory()
    {
        string[] keys = ["first_name", "last_name", "email", "status", "position", "supervisor", "office", "department", "dynamic_1"];
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead(["id", .. keys])
            .OnGet(V1Script.Employees, request => FakeReply.Ok(Page(request.Offset)));
        using var reader = new PersonioV1Reader(personio.Parts());
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var roster = await reader.ReadAsync(Readers.Query(keys), Readers.Cancel);

        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024 * 1024);
        roster.Proof.ShouldBe(RosterProof.Complete(People, People));
        TestContext.Current.SendDiagnosticMessage("{0} MB kept", kept);
        kept.ShouldBeLessThan(150); // of the 512 MB a whole run may take
        roster.Employees[0]["office"].Text.ShouldBeSameAs(roster.Employees[7]["office"].Text);
    }

    private static string Page(int offset)
    {
        var body = new StringBuilder(256 * 1024).Append(
            CultureInfo.InvariantCulture,
            $$"""{"success":true,"metadata":{"total_elements":{{People}}},"limit":100,"data":["""
        );
        var count = Math.Min(100, People - offset);
        for (var id = offset + 1; id <= offset + count; id++)
        {
            var text = $$$"""
                {"type":"Employee","attributes":{
                "id":{"label":"ID","value":{{{id}}},"type":"integer","universal_id":"id"},
                "first_name":{"label":"First name","value":"First{{{id}}}","type":"standard","universal_id":"first_name"},
                "last_name":{"label":"Last name","value":"Last{{{id}}}","type":"standard","universal_id":"last_name"},
                "email":{"label":"Email","value":"person.{{{id}}}@nordlicht.example","type":"standard","universal_id":"email"},
                "status":{"label":"Status","value":"active","type":"standard","universal_id":"status"},
                "position":{"label":"Position","value":"Position {{{id % 400}}}","type":"standard","universal_id":"position"},
                "supervisor":{"label":"Supervisor","value":{"type":"Employee","attributes":{"id":{"value":{{{1
                    + (id / 10)}}}} }},"type":"standard","universal_id":"supervisor"},
                "office":{"label":"Office","value":{"type":"Office","attributes":{"id":{{{id % 7}}},"name":"Office {{{id
                    % 7}}}"}},"type":"standard","universal_id":"office"},
                "department":{"label":"Department","value":{"type":"Department","attributes":{"id":1,"name":"Department {{{id
                    % 60}}}"}},"type":"standard","universal_id":"department"},
                "dynamic_1":{"label":"Number","value":"{{{id:D7}}}","type":"standard","universal_id":null}
                }}
                """;
            body.Append(id > offset + 1 ? "," : "").Append(text);
        }

        return body.Append("]}").ToString();
    }
}
