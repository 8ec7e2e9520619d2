using MeetupBot.Application.Events;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MeetupBot.Application.Modules;

/// <summary>
/// Collects what the feature modules register. A registered class is created wherever a constructor asks for it, in the
/// scope of one transaction. It holds no state: an object is cheaper than an entry in the scope, and a vote needs many.
/// </summary>
public sealed class FeatureRegistry(IServiceCollection services)
{
    private readonly List<JobRegistration> _jobs = [];
    private readonly List<OutboxRegistration> _messages = [];
    private readonly List<EventRegistration> _events = [];

    /// <summary>The modules fill it. It is complete before the first interaction.</summary>
    public InteractionCatalog Interactions { get; } = new();

    public IReadOnlyList<JobRegistration> Jobs => _jobs;

    internal IReadOnlyList<OutboxRegistration> Messages => _messages;

    internal IReadOnlyList<EventRegistration> Events => _events;

    public FeatureRegistry Module<TModule>()
        where TModule : IFeatureModule
    {
        TModule.Register(this);
        return this;
    }

    /// <summary>Adds a service for the constructors of handlers. It must not hold state; see the class.</summary>
    public FeatureRegistry Service<T>()
        where T : class
    {
        services.TryAddTransient<T>();
        return this;
    }

    /// <summary>Adds a service that others know only by an interface. Several services may have the same interface.</summary>
    public FeatureRegistry Role<TRole, T>()
        where TRole : class
        where T : class, TRole
    {
        services.AddTransient<TRole>(scope => scope.GetRequiredService<T>());
        return this;
    }

    /// <summary>Adds a service with one instance for the whole process.</summary>
    public FeatureRegistry Shared<T>()
        where T : class
    {
        services.TryAddSingleton<T>();
        return this;
    }

    public FeatureRegistry Command<T>()
        where T : class, ICommand
    {
        Interactions.AddCommand<T>();
        return Service<T>();
    }

    /// <exception cref="ArgumentException">A name is used twice.</exception>
    public FeatureRegistry Buttons<T>()
        where T : class, IButton
    {
        Interactions.AddButtons<T>();
        return Service<T>();
    }

    /// <exception cref="ArgumentException">A name is used twice.</exception>
    public FeatureRegistry Forms<T>()
        where T : class, IForm
    {
        Interactions.AddForms<T>();
        return Service<T>();
    }

    public FeatureRegistry Shortcut<T>()
        where T : class, IShortcut
    {
        Interactions.AddShortcut<T>();
        return Service<T>();
    }

    /// <summary>A job whose items hold nothing beside their columns.</summary>
    public FeatureRegistry Job<T>()
        where T : class, IJob => Job<T, NoPayload>();

    public FeatureRegistry Job<T, TPayload>()
        where T : class, IJob<TPayload>
    {
        _jobs.Add(new JobRegistration<T, TPayload>());
        return Service<T>();
    }

    public FeatureRegistry Message<T, TPayload>()
        where T : class, IOutboxHandler<TPayload>
    {
        _messages.Add(new OutboxRegistration<T, TPayload>());
        return Service<T>();
    }

    /// <param name="name">As stored with messages. A stored name never changes its meaning.</param>
    public FeatureRegistry Topic<T>(string name)
        where T : class, ITopic
    {
        services.AddKeyedTransient<ITopic, T>(name);
        return this;
    }

    public FeatureRegistry Event<TEvent, T>()
        where TEvent : ChatEvent
        where T : class, IEventHandler<TEvent>
    {
        _events.Add(new EventRegistration<TEvent, T>());
        return Service<T>();
    }
}
