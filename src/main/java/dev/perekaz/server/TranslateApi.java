package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.ingest.Markup;
import dev.perekaz.server.Detector.Guess;
import dev.perekaz.server.TextTranslation.Version;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** {@code /translate} and {@code /detect} as LibreTranslate has them. */
final class TranslateApi {
  private final LanguageCodes codes;
  private final Detector detector;
  private final SourceLanguages sources;
  private final TextTranslation texts;
  private final PatientAnswer answer;
  private final ApiKey key;
  private final Limits limits;

  TranslateApi(
      LanguageCodes codes,
      Detector detector,
      SourceLanguages sources,
      TextTranslation texts,
      PatientAnswer answer,
      ApiKey key,
      Limits limits) {
    this.codes = codes;
    this.detector = detector;
    this.sources = sources;
    this.texts = texts;
    this.answer = answer;
    this.key = key;
    this.limits = limits;
  }

  void detect(Context request) {
    Parameters sent = Parameters.of(request);
    key.check(sent);
    String text = String.join("\n", sent.texts("q"));
    TranslationRequest.checkSize(text.length(), limits.characters());
    ArrayNode answer = Answers.object().arrayNode();
    detector.candidates(text).forEach(guess -> answer.add(answer(guess)));
    Answers.send(request, answer);
  }

  void translate(Context request) throws IOException, InterruptedException {
    Parameters sent = Parameters.of(request);
    key.check(sent);
    TranslationRequest asked = TranslationRequest.of(sent, codes, limits);
    List<Guess> from = sources.of(asked.words(), asked.source(), asked.target());
    answer.send(request, unwanted -> answer(asked, from, translate(asked, from, unwanted)));
  }

  private List<Version> translate(
      TranslationRequest asked, List<Guess> sources, BooleanSupplier unwanted) {
    SearchOptions options = SearchOptions.greedy().withBeams(asked.beams()).until(unwanted);
    List<Version> versions = new ArrayList<>(asked.texts().stream().map(Version::same).toList());
    for (Lang from : languagesOf(sources, asked.target())) {
      int[] own =
          IntStream.range(0, versions.size())
              .filter(i -> sources.get(i).language().equals(from) && !sources.get(i).isNothing())
              .toArray();
      List<String> theirs = IntStream.of(own).mapToObj(asked.texts()::get).toList();
      List<Version> made =
          translate(asked, theirs, new LanguagePair(from, asked.target()), options);
      IntStream.range(0, own.length).forEach(i -> versions.set(own[i], made.get(i)));
    }
    return versions;
  }

  private List<Version> translate(
      TranslationRequest asked, List<String> own, LanguagePair languages, SearchOptions options) {
    return asked.html()
        ? texts.translateMarkup(own.stream().map(Markup::html).toList(), languages, options)
        : texts.translate(own, languages, options, asked.alternatives());
  }

  /** Those that something is to be translated from. */
  private static List<Lang> languagesOf(List<Guess> sources, Lang target) {
    return sources.stream()
        .filter(source -> source.isForeignTo(target))
        .map(Guess::language)
        .distinct()
        .toList();
  }

  private static ObjectNode answer(
      TranslationRequest asked, List<Guess> sources, List<Version> versions) {
    ObjectNode answer = Answers.object();
    if (asked.batch()) {
      ArrayNode made = answer.putArray("translatedText");
      versions.forEach(version -> made.add(version.text()));
    } else {
      answer.put("translatedText", versions.get(0).text());
    }
    if (asked.source().isEmpty()) {
      List<ObjectNode> guesses = sources.stream().map(TranslateApi::answer).toList();
      answer.set(
          "detectedLanguage", asked.batch() ? answer.arrayNode().addAll(guesses) : guesses.get(0));
    }
    if (asked.alternatives() > 0) {
      List<ArrayNode> others = versions.stream().map(TranslateApi::alternatives).toList();
      answer.set("alternatives", asked.batch() ? answer.arrayNode().addAll(others) : others.get(0));
    }
    return answer;
  }

  private static ArrayNode alternatives(Version version) {
    ArrayNode others = Answers.object().arrayNode();
    version.alternatives().forEach(others::add);
    return others;
  }

  private static ObjectNode answer(Guess guess) {
    return Answers.object()
        .put("confidence", guess.confidence())
        .put("language", guess.language().tag());
  }
}
