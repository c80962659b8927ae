using Passerelle.Instance.Pages.Hosting;
using Passerelle.Login;
using Passerelle.Store.Accounts;

namespace Passerelle.Console.Hosting;

/// <summary>What surrounds a page: who looks at it, in which environment, under which address.</summary>
public sealed class Frame(IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A frame belongs to a request.");

    /// <summary>The connector of the address, or the account's first one; null before signing in and before there is any.</summary>
    public ConnectorHome? Connector => ConnectorHome.Of(Http);

    /// <summary>Null before signing in.</summary>
    public Account? Account => SignedIn.Of(Http);

    /// <summary>The environment of the address; null on pages that belong to none.</summary>
    public ConnectorEnvironment? Environment => ConnectorEnvironment.Of(Http);

    /// <summary>The environment that was looked at last; null where that was none of this connector.</summary>
    public ConnectorEnvironment? LookedAt =>
        Environment ?? Connector?.Environments.FirstOrDefault(one => string.Equals(one.Slug, Http.Request.Cookies[Kept.Environment], StringComparison.Ordinal));

    /// <summary>The system of the test instance whose page this is; null in the console.</summary>
    public InstanceSite? Instance => Http.RequestServices.GetService<InstanceSite>();

    /// <summary><c>light</c>, <c>dark</c>, or null: as the device prefers.</summary>
    public string? Theme => Http.Request.Cookies[Kept.Theme] is "light" or "dark" ? Http.Request.Cookies[Kept.Theme] : null;

    public string Path => Http.Request.Path;

    /// <summary>The address of the console as it was called, without a path.</summary>
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}";

    /// <summary>The address to come back to; <c>/</c> from a page that answered a form.</summary>
    public string Here => HttpMethods.IsGet(Http.Request.Method) ? Http.Request.Path + Http.Request.QueryString.Value : "/";

    /// <summary>One value of the address line; null when it is not there.</summary>
    public string? Query(string key) => Http.Request.Query[key].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>This address with some values of its line changed, the first page of it unless one is named.</summary>
    /// <param name="changes">An empty value or null takes the key away.</param>
    public string With(params (string Key, string? Value)[] changes)
    {
        var values = Http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        values.Remove(Shared.Listing.PageKey);
        foreach (var (key, value) in changes)
        {
            values[key] = value ?? "";
        }

        return Http.Request.Path + QueryString.Create(values.Where(pair => pair.Value.Length > 0)!);
    }

    /// <summary>Whether the person may do what a policy of <see cref="Policies"/> guards.</summary>
    public bool May(string policy) => Account is { } account && Policies.Roles[policy].Any(SignedIn.RolesIn(Http, account).Contains);
}
