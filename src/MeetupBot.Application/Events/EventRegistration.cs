using MeetupBot.Chat.Events;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Events;

/// <summary>An <see cref="IEventHandler{TEvent}"/> behind the common type of all events.</summary>
internal abstract class EventRegistration
{
    public abstract Type EventType { get; }

    /// <summary>Makes the handler for the transaction of this scope, and runs it.</summary>
    public abstract void Handle(IServiceProvider scope, ChatEvent happened);
}

internal sealed class EventRegistration<TEvent, T> : EventRegistration
    where TEvent : ChatEvent
    where T : class, IEventHandler<TEvent>
{
    public override Type EventType => typeof(TEvent);

    public override void Handle(IServiceProvider scope, ChatEvent happened) => scope.GetRequiredService<T>().Handle((TEvent)happened);
}
