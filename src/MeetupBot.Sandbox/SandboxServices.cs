using MeetupBot.Chat.Platform;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Page;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Sample;
using MeetupBot.Sandbox.Tour;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace MeetupBot.Sandbox;

public static class SandboxServices
{
    /// <summary>
    /// Adds the sandbox as two platforms, and its clock as the host's <see cref="TimeProvider"/>. The host adds an
    /// <see cref="ISandboxWorld"/>.
    /// </summary>
    /// <param name="real">The clock that says on which day the page opens; null: the system's.</param>
    public static IServiceCollection AddSandbox(this IServiceCollection services, TimeProvider? real = null)
    {
        services.AddRazorComponents();

        services.AddDataProtection().AddKeyManagementOptions(keys =>
        {
            keys.XmlRepository = new KeysInMemory();
            keys.XmlEncryptor = new NullXmlEncryptor();
        });
        services.AddSingleton(_ => SampleWeek.After(Instant.FromDateTimeOffset((real ?? TimeProvider.System).GetUtcNow())));
        services.AddSingleton(s => new SandboxClock(TimeProvider.System, s.GetRequiredService<SampleWeek>().Begin));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(s => s.GetRequiredService<SandboxClock>()));
        services.AddSingleton<SandboxChat>();
        services.AddSingleton<OpenForms>();
        services.AddSingleton<EventList>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<SandboxPlatforms>();
        services.AddSingleton(s => s.GetRequiredService<SandboxPlatforms>().Main);
        services.AddSingleton<IChatPlatform>(s => s.GetRequiredService<SandboxPlatforms>().Get(SampleCommunity.OtherPlatform));
        services.AddSingleton<IChatPlatform>(s => s.GetRequiredService<SandboxPlatform>());
        services.AddSingleton<Replies>();
        services.AddSingleton<PeopleActs>();
        services.AddSingleton<SayActs>();
        services.AddSingleton<FormActs>();
        services.AddSingleton<ClockAdvancer>();
        services.AddSingleton<Guide>();
        services.AddSingleton<OtherGuests>();
        services.AddSingleton<ClockMoves>();
        services.AddSingleton<PageBuilder>();
        services.AddSingleton<Completions>();
        services.AddSingleton<LiveSignal>();
        services.AddSingleton<LiveStream>();
        return services;
    }

    /// <summary>Makes the sample people use the bot from its start on, so that the page opens on a living community.</summary>
    public static IServiceCollection AddSampleWeek(this IServiceCollection services)
    {
        services.AddSingleton<SampleActs>();
        services.AddSingleton<SampleLink>();
        services.AddSingleton<SampleHistory>();
        services.AddHostedService<SampleStart>();
        return services;
    }
}
