using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>The answer to a person's action.</summary>
internal sealed record Answer(Reply Reply)
{
    public Card Card => Reply switch
    {
        Reply.Private said => said.Card,
        Reply.Replace said => said.Card,
        Reply.FormErrors errors => errors.Card,
        _ => throw new InvalidOperationException($"There is no card in {Reply}"),
    };

    public Shown Shown => new(Card);

    public string Text => CardText.Render(Card);

    public Form Form => Reply is Reply.Open open ? open.Form : throw new InvalidOperationException($"No form was opened, but: {Describe()}");

    public IReadOnlyDictionary<string, string> Errors => Reply is Reply.FormErrors errors ? errors.Errors : throw new InvalidOperationException(Describe());

    public bool IsRefusal => Reply is not (Reply.Open or Reply.Quiet or Reply.Suggest) && Card.Tone == CardTone.Refusal;

    private string Describe() => Reply is Reply.Open or Reply.Quiet ? Reply.ToString() : Text;
}
