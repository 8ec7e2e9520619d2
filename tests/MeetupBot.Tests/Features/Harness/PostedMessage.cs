using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A message on the platform, with all its versions.</summary>
internal sealed class PostedMessage(MessageRef reference, UserRef? recipient, Card card)
{
    public MessageRef Reference { get; } = reference;
    public UserRef? Recipient { get; } = recipient;
    public List<Card> Versions { get; } = [card];
    public bool IsDeleted { get; set; }
    public Shown Shown => new(Versions[^1], Reference, Recipient is not null);
    public string Text => Shown.Text;
}
