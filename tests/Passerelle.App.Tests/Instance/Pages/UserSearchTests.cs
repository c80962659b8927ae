using System.Globalization;
using Passerelle.Instance.Pages.Users;

namespace Passerelle.App.Tests.Instance.Pages;

public sealed class UserSearchTests
{
    private static readonly string[] Texts =
    [
        "Zoë Müller", "ZOE MULLER", "Jose\u0301", "José", "Łukasz", "lukasz", "Straße", "strasse", "Ærø", "aero", "Őrsi", "orsi", "Иван", "иван", "木村", "O’Neil", "o'neil", "İpek", "ipek", "",
        new string('é', 300),
    ];

    private static readonly string[] Searches = ["zoe", "ZOË", "müll", "mull", "jose", "jose\u0301", "luk", "łuk", "ss", "ß", "aer", "ær", "ors", "ИВ", "木", "’", "'", "ipe", "eee", "x"];

    [Fact]
    public void Accents_and_case_are_passed_over_as_the_rules_of_language_say()
    {
        foreach (var text in Texts)
        {
            foreach (var search in Searches)
            {
                var expected = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
                new UserSearch(search).IsIn(text).ShouldBe(expected, $"“{search}” in “{text}”");
            }
        }
    }
}
