using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Calendar;
using MeetupBot.Pages.Door;
using MeetupBot.Pages.Feeds;
using MeetupBot.Pages.Grid;
using MeetupBot.Pages.Guests;
using MeetupBot.Pages.Links;
using MeetupBot.Pages.Network;
using MeetupBot.Pages.Recap;
using MeetupBot.Pages.Stats;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Pages;

public static class PagesServices
{
    /// <summary>Adds the pages that links in cards open. The host adds the database, the <see cref="PageLinkService"/> and the clock.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddDataProtection().SetApplicationName("MeetupBot");
        services.AddSingleton<PageKeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<PageKeyRepository>((options, repository) =>
        {
            options.XmlRepository = repository;
            options.XmlEncryptor = new NullXmlEncryptor();
        });
        services.AddSingleton<IPageSigner, DataProtectionSigner>();
        services.AddSingleton<PageAccess>().AddSingleton<FeedAccess>().AddSingleton<FetchLimits>();
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, GridTokenData>();
        services.AddSingleton(provider => new FaceFetcher(FaceFetcher.CreateHandler(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<PageSubjectReader>().AddScoped<DoorViewReader>().AddScoped<DoorCheckIn>().AddScoped<DeskViewReader>().AddScoped<DeskTicks>();
        services.AddScoped<GuestsViewReader>().AddScoped<NetworkViewReader>().AddScoped<StatsViewReader>()
            .AddScoped<CalendarViewReader>().AddScoped<PictureReader>().AddScoped<RecapPictureReader>();
        services.AddScoped<GridStateReader>().AddScoped<GridViewReader>().AddScoped<GridBook>();
        return services;
    }
}
