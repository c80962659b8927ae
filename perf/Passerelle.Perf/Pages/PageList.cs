namespace Passerelle.Perf.Pages;

/// <summary>The list pages, as the address line has them: plain, searched, filtered, ordered, and far back.</summary>
internal static class PageList
{
    public static IEnumerable<string> OfConsole(FilledWith filled, int people)
    {
        var last = people / 50;
        string[] production =
        [
            "/home",
            $"/plans/{filled.Plan}",
            $"/plans/{filled.Plan}?page={last}",
            $"/plans/{filled.Plan}?search=person99",
            $"/plans/{filled.Plan}?kind=create&sort=name",
            $"/plans/{filled.Plan}?sort=-kind",
            $"/plans/{filled.Plan}?show=held",
            $"/plans/{filled.Plan}?show=findings",
            $"/plans/{filled.Plan}?show=groups",
            $"/plans/{filled.Plan}?group={filled.Group}",
            "/held",
            $"/held?page={last}",
            "/held?search=läst99",
            "/held?search=nobody-at-all",
            "/held?order=name",
            "/held?order=kind&code=creations",
            "/findings",
            $"/findings?page={last}",
            "/findings?search=läst99",
            "/findings?search=nobody-at-all",
            "/findings?sort=seen&code=mail-missing",
            "/findings?state=any",
            "/people",
            $"/people?page={last}",
            "/people?sort=-employee",
            "/people?search=läst99",
            "/people?search=person99@",
            $"/people?search={filled.Employee}",
            "/people?search=nobody-at-all",
            "/people?action=create",
            "/people?account=linked",
            $"/people?account=linked&page={last}",
            "/people?account=without",
            "/people?account=removed",
            $"/people/{filled.Employee}",
            "/runs",
            $"/runs/{filled.Run}",
            $"/runs/{filled.Run}/changes",
            $"/runs/{filled.Run}/changes?page={last}",
            $"/runs/{filled.Run}/changes?sort=-at",
            $"/runs/{filled.Run}/changes?search=läst99",
            $"/runs/{filled.Run}/changes?search=person",
            $"/runs/{filled.Run}/changes?search={filled.Employee}",
            $"/runs/{filled.Run}/changes?search=nobody-at-all",
            $"/runs/{filled.Run}/changes?kind=createUser",
            $"/runs/{filled.Run}/changes?outcome=failed",
            "/runs/people",
            $"/runs/people?page={last}",
            "/runs/people?search=läst99",
            "/runs/people?search=person99@",
            $"/runs/{filled.Run}/people?search=läst99",
            $"/runs/{filled.Run}/people?kind=created",
            $"/runs/{filled.Run}/people?kind=created&page={last}",
            "/groups",
            $"/groups/{filled.Group}",
            $"/groups/{filled.Group}?search=läst99",
            "/people/unlinked",
            "/audit",
        ];
        return [.. production.Select(page => "/acme-academy/production" + page), "/acme-academy/test/mails", $"/acme-academy/test/mails?page={last}", "/acme-academy/test/mails?search=person99", "/acme-academy/lists", "/acme-academy/settings/accounts"];
    }

    public static IEnumerable<string> OfLearning(string group, int people) =>
        ["/groups", $"/groups/{group}", $"/groups/{group}?search=mar", "/people", $"/people?page={people / 50}", "/people?search=mar", "/people?search=nobody-at-all", "/people?status=active", "/fields", "/mails", "/mails?search=person99"];

    public static IEnumerable<string> OfPersonio(int people) =>
        ["/employees", $"/employees?page={people / 50}", "/employees?search=mar", "/employees?search=nobody-at-all", "/employees?status=inactive", "/attributes"];
}
