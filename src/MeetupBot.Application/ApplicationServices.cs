using MeetupBot.Application.Events;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Membership;
using MeetupBot.Application.Modules;
using MeetupBot.Application.Names;
using MeetupBot.Application.Newcomers;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.People;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Startup;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MeetupBot.Application;

/// <summary>Registers the application services that the features run on.</summary>
public static class ApplicationServices
{
    /// <summary>Registers the application services and the feature modules.</summary>
    /// <remarks>The host still registers the database, the clock, the platforms and the options.</remarks>
    public static FeatureRegistry AddApplication(this IServiceCollection services, Action<FeatureRegistry> features)
    {
        var registry = new FeatureRegistry(services);
        registry.Message<DirectOutbox, DirectPayload>().Message<PostOutbox, Card>().Message<MentionOutbox, MentionPayload>().Message<MessageEditOutbox, MessageEditPayload>();
        registry.Event<ChatEvent.PersonLeft, Departures>().Event<ChatEvent.PersonSeen, NameChanges>().Job<AskWhoJob, int>();
        features(registry);
        services.AddSingleton(registry.Interactions);
        services.AddSingleton(_ => new JobCatalog(registry.Jobs));
        services.AddSingleton(_ => new OutboxCatalog(registry.Messages));
        services.AddSingleton(_ => new EventCatalog(registry.Events));
        AddTransactional(services);
        services.AddSingleton<TransactionRunner>().AddSingleton<PlatformSet>().AddSingleton<MembershipCheck>();
        services.AddSingleton<StandingCheck>().AddSingleton<WaitingActs>().AddSingleton<CommandButtons>().AddSingleton<HostCheck>().AddSingleton<OrganizerFinder>();
        services.AddSingleton<InteractionRouter>().AddSingleton<IChatHandler>(provider => provider.GetRequiredService<InteractionRouter>());
        services.AddSingleton<RehearsedScenes>().AddSingleton<Rehearsal>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<OutboxOutcomes>().AddSingleton<OutboxDeliverer>().AddSingleton<OutboxDispatcher>();
        return registry;
    }

    private static void AddTransactional(IServiceCollection services)
    {
        services.AddScoped<Transaction>().AddScoped<CurrentInteraction>().AddScoped<AskedStandings>();
        services.AddTransient(scope => scope.GetRequiredService<Transaction>().Session);
        services.AddTransient<IClock>(scope => scope.GetRequiredService<Transaction>());
        services.AddTransient(scope => scope.GetRequiredService<CurrentInteraction>().Context);
        services.AddTransient(typeof(Lazy<>), typeof(LazyService<>));
        services.AddTransient<ActorResolver>().AddTransient<EncounterKeys>().AddTransient<SubjectCommunity>();
        services.AddTransient<EffectiveSettings>().AddTransient<NameVisibilityReader>().AddTransient<PeopleReader>().AddTransient<PictureReader>().AddTransient<MentionNames>().AddTransient<HostClaimReader>().AddTransient<OrganizerCandidateReader>().AddTransient<WhoSchedule>();
        services.AddTransient(scope => new OthersRight(scope.GetRequiredService<Session>(), scope.GetRequiredService<AskedStandings>()));
        services.AddTransient<Notifier>().AddTransient<Mailbox>().AddTransient<RefusedDirect>();
        services.AddTransient<SentMessages>().AddTransient<MessageEdit>().AddTransient<NameRedactor>();
        services.AddTransient<IFormerNameObserver, NameRedactor>();
    }
}
