using System.Collections.Immutable;
using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Clock;

namespace MeetupBot.Sandbox.Chat;

/// <summary>The chat service itself: people, messages and read marks. It is in memory and thread-safe.</summary>
public sealed class SandboxChat(SandboxClock clock)
{
    private const int MostMessages = 2000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Person, string Conversation), long> _read = [];
    private readonly HashSet<string> _closed = [];
    private ImmutableList<SandboxMessage> _messages = [];
    private ImmutableList<Conversation> _groups = [];
    private long _lastId;

    /// <summary>Something that a page shows has changed. Raised on any thread, outside locks.</summary>
    public event Action? Changed;

    /// <summary>What people and the bot do, in order. Raised on any thread, outside locks.</summary>
    public event Action<Happening>? Happened;

    public IReadOnlyList<SandboxPerson> People { get; } = SampleCommunity.People;

    public IReadOnlyList<Conversation> Conversations
    {
        get
        {
            lock (_gate)
                return [.. SampleCommunity.Conversations, .. _groups];
        }
    }

    public SandboxPerson? Person(string? id) => People.FirstOrDefault(p => p.Id == id);

    public Conversation? Conversation(string? id) => Conversations.FirstOrDefault(c => c.Id == id);

    /// <summary>Adds it to the conversations of its people.</summary>
    public void Open(Conversation group)
    {
        lock (_gate)
        {
            if (_groups.TrueForAll(known => known.Id != group.Id))
                _groups = _groups.Add(group);
        }
    }

    public IReadOnlyList<SandboxMessage> Messages(string conversationId, string personId) =>
        [.. Snapshot().Where(m => m.ConversationId == conversationId && m.IsVisibleTo(personId))];

    /// <summary>All cards that everybody in their conversation sees.</summary>
    public IReadOnlyList<Card> Cards() => [.. Snapshot().Where(m => m.OnlyFor is null).Select(m => m.Card).OfType<Card>()];

    /// <summary>The id of the newest message so far; 0 before the first.</summary>
    public long LastId
    {
        get
        {
            lock (_gate)
                return _lastId;
        }
    }

    public SandboxMessage? Message(long id) => Snapshot().Find(m => m.Id == id);

    /// <summary>Adds the message under the next id, at the present time.</summary>
    public SandboxMessage Add(SandboxMessage message)
    {
        SandboxMessage added;
        lock (_gate)
        {
            added = message with { Id = ++_lastId, SentAt = clock.Now };
            _messages = _messages.Add(added);
            if (_messages.Count > MostMessages)
                _messages = _messages.RemoveAt(0);
        }

        Report(new Happening.Posted(added));
        return added;
    }

    /// <returns>Null when the message no longer exists.</returns>
    public SandboxMessage? Edit(long id, Card card)
    {
        SandboxMessage? edited;
        lock (_gate)
        {
            var index = _messages.FindIndex(m => m.Id == id && m.AuthorId is null);
            if (index < 0)
                return null;
            edited = _messages[index] with { Card = card, EditedAt = clock.Now };
            _messages = _messages.SetItem(index, edited);
        }

        Report(new Happening.Edited(edited));
        return edited;
    }

    /// <returns>The deleted message; null when it was already gone.</returns>
    public SandboxMessage? Remove(long id)
    {
        SandboxMessage? removed;
        lock (_gate)
        {
            removed = _messages.Find(m => m.Id == id);
            if (removed is null)
                return null;
            _messages = _messages.Remove(removed);
        }

        Changed?.Invoke();
        return removed;
    }

    /// <summary>Removes the bot's direct messages so far, because they are from the preparation of the sandbox.</summary>
    public void ClearDirectMessages()
    {
        lock (_gate)
            _messages = _messages.RemoveAll(
                m => m.AuthorId is null && m.OnlyFor is null && Conversation(m.ConversationId) is { IsDirect: true });
        Changed?.Invoke();
    }

    /// <summary>Records what a person did, for the page's guide.</summary>
    public void Report(Happening happening)
    {
        Happened?.Invoke(happening);
        Changed?.Invoke();
    }

    public void MarkRead(string personId, string conversationId)
    {
        bool news;
        lock (_gate)
        {
            news = Unread(personId, conversationId).Any();
            _read[(personId, conversationId)] = _lastId;
        }

        if (news)
            Changed?.Invoke();
    }

    /// <summary>Marks everything so far as read by everybody.</summary>
    public void MarkAllRead()
    {
        lock (_gate)
            foreach (var conversation in SampleCommunity.Conversations.Concat(_groups))
                foreach (var person in People.Where(person => conversation.IsOpenTo(person.Id)))
                    _read[(person.Id, conversation.Id)] = _lastId;
        Changed?.Invoke();
    }

    public bool HasUnread(string personId, string conversationId)
    {
        lock (_gate)
            return Unread(personId, conversationId).Any();
    }

    /// <summary>Unread messages for this person: direct messages and mentions.</summary>
    public int CountUnread(SandboxPerson person)
    {
        lock (_gate)
            return SampleCommunity.Conversations
                .Concat(_groups)
                .Where(c => c.IsOpenTo(person.Id))
                .Sum(c => Unread(person.Id, c.Id).Count(m => m.Addresses(person, c)));
    }

    public bool TakesDirectMessages(string personId)
    {
        lock (_gate)
            return !_closed.Contains(personId);
    }

    public void SetTakesDirectMessages(string personId, bool takes)
    {
        lock (_gate)
            _ = takes ? _closed.Remove(personId) : _closed.Add(personId);
        Changed?.Invoke();
    }

    private ImmutableList<SandboxMessage> Snapshot()
    {
        lock (_gate)
            return _messages;
    }

    private IEnumerable<SandboxMessage> Unread(string personId, string conversationId)
    {
        var read = _read.GetValueOrDefault((personId, conversationId));
        return _messages.Where(m => m.Id > read && m.ConversationId == conversationId && m.AuthorId != personId && m.IsVisibleTo(personId));
    }
}
