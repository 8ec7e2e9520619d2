using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Shows the bot's answers to a person.</summary>
public sealed partial class Replies(SandboxChat chat, OpenForms forms, ILogger<Replies> log)
{
    private const string NoAnswer = "MeetupBot did not answer. Nothing was saved; try it again.";

    /// <summary>Asks the bot and shows its answer, or says that there was none.</summary>
    public async Task AskAsync(Act act, Func<Task<Reply>> ask)
    {
        try
        {
            var reply = await ask();
            if (!IsRefusal(reply))
                chat.Report(new Happening.Acted(act.Person.Id, act.Kind, act.Kind == ActKind.Command ? act.Label : act.Action, act.Message));
            Show(act, reply);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogNoAnswer(log, act.Label, e);
            SayNoAnswer(act);
        }
    }

    /// <summary>Shows a card that only the actor sees.</summary>
    public void Show(Act act, Card card)
    {
        if (CardLimits.Problem(card) is { } problem)
        {
            LogRefused(log, act.Label, problem);
            card = Refusal($"MeetupBot's answer was not taken: {problem}.");
        }

        chat.Add(new(0, act.Conversation.Id, null, default) { Card = card, OnlyFor = act.Person.Id, AnswerTo = act.Label });
    }

    public static Card Refusal(RichText text) => new(new Block.Paragraph(text)) { Tone = CardTone.Refusal };

    private void Show(Act act, Reply reply)
    {
        switch (reply)
        {
            case Reply.Private { Card: var card }:
                Show(act, card);
                break;
            case Reply.Replace { Card: var card }:
                Replace(act, card);
                break;
            case Reply.Open { Form: var form }:
                Open(act, form);
                break;
            case Reply.FormErrors { Card: var card } when forms.Find(act.Person.Id) is null:
                Show(act, card);
                break;
        }
    }

    private void Replace(Act act, Card card)
    {
        var mayRewrite = act.Message is not null && (act.OnPrivateAnswer || act.Conversation.IsDirect) && CardLimits.Problem(card) is null;
        if (!mayRewrite || chat.Edit(act.Message!.Id, card) is null)
            Show(act, card);
    }

    private void Open(Act act, Form form)
    {
        if (FormLimits.Problem(form) is { } problem)
        {
            LogRefused(log, act.Label, problem);
            Show(act, Refusal($"MeetupBot's form was not taken: {problem}."));
            return;
        }

        forms.Show(
            act.Person.Id, new(Guid.NewGuid().ToString("N"), form, act.Conversation.Id, act.Message?.Id, new Dictionary<string, string>()));
    }

    private void SayNoAnswer(Act act)
    {
        if (act.Kind == ActKind.Form && forms.Find(act.Person.Id) is { } open)
            forms.Show(act.Person.Id, open with { Errors = new Dictionary<string, string> { [OpenForm.WholeForm] = NoAnswer } });
        else
            Show(act, Refusal(NoAnswer));
    }

    private static bool IsRefusal(Reply reply) => reply switch
    {
        Reply.Private p => p.Card.Tone == CardTone.Refusal,
        Reply.Replace p => p.Card.Tone == CardTone.Refusal,
        Reply.FormErrors => true,
        _ => false,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "No answer to {What} in the sandbox")]
    private static partial void LogNoAnswer(ILogger logger, string what, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sandbox refused the answer to {What}: {Problem}")]
    private static partial void LogRefused(ILogger logger, string what, string problem);
}
