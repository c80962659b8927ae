using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Preferences;
using Passerelle.Instance.Pages.Attributes;
using Passerelle.Instance.Pages.Employees;
using Passerelle.Instance.Pages.Faults;
using Passerelle.Instance.Pages.Fields;
using Passerelle.Instance.Pages.Groups;
using Passerelle.Instance.Pages.Mails;
using Passerelle.Instance.Pages.Period;
using Passerelle.Instance.Pages.Users;
using Passerelle.Login.SignIn;

namespace Passerelle.Instance.Pages.Hosting;

/// <summary>Every endpoint of the instance's pages: a page that is added gets its line here.</summary>
public static class InstanceEndpoints
{
    public static void Map(IEndpointRouteBuilder app, InstanceSystem system)
    {
        var always = app.MapGroup("").WithMetadata(new StaysAfterExpiry());
        SignInEndpoint.Map(always);
        PreferencesEndpoint.Map(always);
        PeriodEndpoint.Map(always);
        app.MapGet("/", (InstanceSite site) => Results.LocalRedirect(site.Home)).RequireAuthorization(Policies.Read);
        FaultsEndpoint.Map(app);
        if (system == InstanceSystem.Learning)
        {
            GroupsEndpoint.Map(app);
            UsersEndpoint.Map(app);
            FieldsEndpoint.Map(app);
            MailsEndpoint.Map(app);
        }
        else
        {
            EmployeesEndpoint.Map(app);
            AttributesEndpoint.Map(app);
        }

        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }
}
