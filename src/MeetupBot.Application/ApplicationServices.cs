using MeetupBot.Application.Events;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Membership;
using MeetupBot.Application.Modules;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MeetupBot.Application;

/// <summary>The machine that the features run on.</summary>
public static class ApplicationServices
{
    /// <summary>Registers the machine and, through it, the features.</summary>
    /// <remarks>Still to be registered: the database, the clock, the platforms, the options.</remarks>
    public static FeatureRegistry AddApplication(this IServiceCollection services, Action<FeatureRegistry> features)
    {
        var registry = new FeatureRegistry(services);
        registry.Message<DirectOutbox, DirectPayload>().Message<PostOutbox, Card>().Message<EditOutbox, RewordedPayload>();
        registry.Service<Departures>().Event<ChatEvent.PersonLeft, Departures>();
        features(registry);
        services.AddSingleton(registry.Interactions);
        services.AddSingleton(_ => new JobCatalog(registry.Jobs));
        services.AddSingleton(_ => new OutboxCatalog(registry.Messages));
        AddScoped(services);
        services.AddSingleton<TransactionRunner>().AddSingleton<PlatformSet>().AddSingleton<RollCall>();
        services.AddSingleton<IChatHandler, InteractionRouter>();
        services.AddSingleton<DueRunner>();
        services.AddSingleton<DeliveryOutcomes>().AddSingleton<DeliveryDesk>().AddSingleton<Dispatcher>();
        return registry;
    }

    private static void AddScoped(IServiceCollection services)
    {
        services.AddScoped<Transaction>();
        services.AddScoped(scope => scope.GetRequiredService<Transaction>().Session);
        services.AddScoped<IClock>(scope => scope.GetRequiredService<Transaction>());
        services.AddScoped<CurrentInteraction>();
        services.AddScoped(scope => scope.GetRequiredService<CurrentInteraction>().Turn);
        services.AddScoped<Callers>().AddScoped<EncounterKeys>().AddScoped<SubjectCommunity>();
        services.AddScoped<EffectiveSettings>();
        services.AddScoped<Notifier>().AddScoped<ChannelPosts>().AddScoped<Mailbox>().AddScoped<RefusedDirect>();
        services.AddScoped<SentMessages>().AddScoped<Rewording>().AddScoped<NameRemover>();
    }
}
