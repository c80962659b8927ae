using Passerelle.Core.Planning.Matching;
using Passerelle.Running.Reading.Pseudonymising;

namespace Passerelle.App.Tests.Instance.Filling;

/// <summary>The one keyed function of a filled test instance.</summary>
[Trait("Rule", "T5")]
public sealed class PseudonymsTests
{
    private const string Kept = "lea.martin@acme.example";

    private readonly Pseudonyms pseudonyms = Pseudonyms.Of(Pseudonyms.NewKey(), Kept);

    [Fact]
    public void An_address_becomes_the_same_address_whatever_its_case_and_tells_nothing()
    {
        var made = pseudonyms.Mail("Anna.Berg@acme.example");
        made.ShouldMatch("^[0-9a-f]{16}@pseudonym[.]example$");
        pseudonyms.Mail(" anna.berg@ACME.example ").ShouldBe(made);
        pseudonyms.Mail("ben.berg@acme.example").ShouldNotBe(made);
    }

    [Fact]
    public void The_address_of_the_connectors_administrator_stays() => pseudonyms.Mail("Lea.Martin@acme.example").ShouldBe("Lea.Martin@acme.example");

    [Fact]
    public void What_is_no_address_becomes_none_so_that_it_still_is_a_finding() => Comparing.IsMail(pseudonyms.Mail("anna.berg at acme")).ShouldBeFalse();

    [Fact]
    public void Names_that_differ_in_case_alone_stay_those_of_one_person_and_still_differ()
    {
        var (usual, upper) = (pseudonyms.LastName("Ångström"), pseudonyms.LastName("ÅNGSTRÖM"));
        upper.ShouldNotBe(usual);
        upper.ShouldBe(usual.ToUpperInvariant());
        pseudonyms.LastName("A\u030angstro\u0308m").ShouldBe(usual);
    }

    [Fact]
    public void Another_key_makes_others() =>
        Pseudonyms.Of(Pseudonyms.NewKey(), Kept).Mail("anna.berg@acme.example").ShouldNotBe(pseudonyms.Mail("anna.berg@acme.example"));

    [Fact]
    public void Many_names_stay_many()
    {
        var made = Enumerable.Range(0, 1000).Select(number => $"{pseudonyms.FirstName($"First{number}")} {pseudonyms.LastName($"Last{number}")}").ToList();
        made.Distinct(StringComparer.Ordinal).Count().ShouldBe(1000);
        made.ShouldAllBe(name => name.Length > 5);
    }

    [Fact]
    public void Of_other_values_only_addresses_are_replaced()
    {
        pseudonyms.Value("Head of Engineering").ShouldBe("Head of Engineering");
        pseudonyms.Value("anna.berg@acme.example").ShouldBe(pseudonyms.Mail("anna.berg@acme.example"));
    }
}
