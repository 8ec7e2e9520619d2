using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A message as the platform keeps it, with all that it has ever said.</summary>
internal sealed class PostedMessage(MessageRef reference, UserRef? recipient, Card card)
{
    public MessageRef Reference { get; } = reference;
    public UserRef? Recipient { get; } = recipient;
    public List<Card> Versions { get; } = [card];
    public bool IsDeleted { get; set; }
    public Shown Shown => new(Versions[^1], Reference, Recipient is not null);
    public string Text => Shown.Text;
}
