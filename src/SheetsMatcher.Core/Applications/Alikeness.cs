namespace SheetsMatcher.Core.Applications;

/// <summary>How much two names are alike. What is near is never taken for the same: it is asked.</summary>
public enum Alikeness
{
    Different,
    Near,
    Same,
}
