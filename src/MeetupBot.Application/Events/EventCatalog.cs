using MeetupBot.Chat.Events;

namespace MeetupBot.Application.Events;

/// <summary>Finds the handlers of a platform event, in the order in which they were registered.</summary>
internal sealed class EventCatalog(IReadOnlyList<EventRegistration> registrations)
{
    private readonly ILookup<Type, EventRegistration> _byType = registrations.ToLookup(registration => registration.EventType);

    public IEnumerable<EventRegistration> FindHandlers(ChatEvent happened) => _byType[happened.GetType()];
}
